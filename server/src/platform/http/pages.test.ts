import fastify, { type FastifyInstance } from 'fastify'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSecurityHeaders } from './headers.ts'
import { addPages } from './pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'hepai-pages-'))
let server: FastifyInstance
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__" />')
  writeFileSync(join(folder, 'offline.js'), 'self.skipWaiting()')
  server = fastify()
  addSecurityHeaders(server)
  await addPages(server, folder)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the worker for phones is a script that is asked for anew each time', async () => {
  const { statusCode, headers, body } = await server.inject('/offline.js')
  expect(statusCode).toBe(200)
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(headers['cache-control']).toBe('no-cache')
  expect(headers['content-security-policy']).toContain("worker-src 'self'")
  expect(body).toBe('self.skipWaiting()')
})

test('every address shows the page to a browser, with a nonce of its own each time', async () => {
  const asked = { url: '/activities/new', headers: { accept: 'text/html' } }
  const [one, other] = [await server.inject(asked), await server.inject(asked)]
  const nonce = /content="([^"]+)"/.exec(one.body)?.[1] ?? ''
  expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  expect(one.headers['cache-control']).toBe('no-store')
  expect(other.body).not.toBe(one.body)
})
