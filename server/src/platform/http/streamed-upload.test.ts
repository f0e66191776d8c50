import { operation } from '@hepai/contract/operation'
import { File } from '@hepai/contract/shapes'
import type { FastifyInstance } from 'fastify'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestPlatform, actorWith, testPlatform } from '../../testing/platform.ts'
import { authorizeSelf } from '../grant.ts'
import { download, streamedUpload } from '../operations.ts'
import { Refusal } from '../refusal.ts'
import { cookieNames } from './cookies.ts'
import { createMetrics } from './metrics.ts'
import { buildServer } from './server.ts'

const shape = { summary: '试验', guard: 'signedIn', input: z.strictObject({}) } as const
const send = operation({
  ...shape,
  name: 'trial.send',
  kind: 'upload',
  output: z.strictObject({ bytes: z.int() }),
  refuses: ['files.tooLarge'],
  isStreamed: true,
})
const fetchFile = operation({ ...shape, name: 'trial.fetch', kind: 'download', output: File, refuses: [] })

const MOST = 3_000_000
let test_: TestPlatform
let server: FastifyInstance
let port: number
/** How much of the file the handler had seen when it was first asked. */
let firstPiece = 0

beforeAll(async () => {
  test_ = await testPlatform()
  server = await buildServer({
    bounds: [
      streamedUpload(
        send,
        async ({ incoming }) => {
          let bytes = 0
          for await (const piece of incoming.iterator({ destroyOnReturn: false })) {
            if (bytes === 0) firstPiece = Buffer.from(z.instanceof(Buffer).parse(piece)).length
            bytes += z.instanceof(Buffer).parse(piece).length
            if (bytes > MOST) throw new Refusal('files.tooLarge', { limit: 3 })
          }
          return { bytes, fingerprint: String(bytes) }
        },
        ({ received, actor }) =>
          Promise.resolve({
            output: { bytes: received.bytes },
            audit: { grant: authorizeSelf(actor), subjectId: null, change: {} },
          }),
      ),
      download(fetchFile, ({ actor }) =>
        Promise.resolve({
          fileName: '会议 <b>材料</b>.pdf',
          contentType: 'application/pdf',
          body: Buffer.from('%PDF-1.7'),
          audit: { grant: authorizeSelf(actor), subjectId: null, change: {} },
        }),
      ),
    ],
    platform: test_.platform,
    identify: () => Promise.resolve(actorWith([])),
    noteDenial: () => Promise.resolve(),
    cookies: cookieNames(false),
    metrics: createMetrics(),
    writesPerMinute: 50,
    webFolder: null,
  })
  port = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(async () => {
  await server.close()
  await test_.close()
})

/** Sends `bytes` over a real line and answers the status and the body. */
function sent(bytes: number, cookie = 'hepai=a-token-of-sufficient-length'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'content-type': 'application/octet-stream', 'content-length': bytes }
    const sending = request({ port, method: 'POST', path: '/api/trial.send', headers }, (answer) => {
      let body = ''
      answer.on('data', (piece) => {
        body += String(piece)
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    sending.on('error', reject)
    sending.end(Buffer.alloc(bytes, 97))
  })
}

test('a file larger than the usual body goes to the handler piece by piece', async () => {
  expect(await sent(2_500_000)).toEqual({ status: 200, body: '{"bytes":2500000}' })
  expect(firstPiece).toBeLessThan(2_500_000)
})

test('a file beyond the limit is refused in words that reach the sender', async () => {
  const { status, body } = await sent(12_000_000)
  expect(status).toBe(422)
  expect(body).toContain('文件超过 3 MB')
})

test('without a session nothing is taken', async () => {
  expect(await sent(1_000, 'other=1')).toMatchObject({ status: 401 })
})

test('a file leaves as an attachment under its own name, sandboxed', async () => {
  const { headers } = await server.inject({
    url: '/api/trial.fetch',
    headers: { cookie: 'hepai=a-token-of-sufficient-length' },
  })
  expect(headers['content-disposition']).toBe(
    `attachment; filename="download.pdf"; filename*=UTF-8''${encodeURIComponent('会议 <b>材料</b>.pdf')}`,
  )
  expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
  expect(headers['x-content-type-options']).toBe('nosniff')
})
