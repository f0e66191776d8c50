import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'
import { contentSecurityPolicy } from './headers.ts'

export const newNonce = (): string => randomBytes(16).toString('base64')

/** The web pages: assets by their hashed names for a year, the two HTML documents with a fresh nonce each time. */
export async function addPages(server: FastifyInstance, folder: string): Promise<void> {
  const read = (name: string): string | null =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null
  const app = read('index.html')
  const signIn = read('sign-in.html')
  if (existsSync(join(folder, 'assets'))) {
    await server.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
      index: false,
      decorateReply: false,
    })
  }
  for (const [name, type, kept] of [
    ['favicon.svg', 'image/svg+xml', 'max-age=86400'],
    ['robots.txt', 'text/plain; charset=utf-8', 'max-age=86400'],
    // Asked for anew each time, so that a new release is taken up by phones that still have an old one.
    ['offline.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ] as const) {
    const content = read(name)
    if (content !== null)
      server.get(`/${name}`, (_request, reply) =>
        reply.header('content-type', type).header('cache-control', kept).send(content),
      )
  }
  if (signIn !== null) server.get('/sign-in', (_request, reply) => sendPage(reply, signIn))
  server.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.headers.accept ?? '').includes('text/html')
    if (!isPage || app === null) throw new Refusal('platform.unknownOperation')
    return sendPage(reply, app)
  })
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  const nonce = newNonce()
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', contentSecurityPolicy(nonce))
    .send(html.replaceAll('__CSP_NONCE__', nonce))
}
