import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { type Kysely, sql } from 'kysely'
import type { Bound } from '../operations.ts'
import { Refusal } from '../refusal.ts'
import type { Tables } from '../tables.ts'
import { bodyOf, refusalFor, statusOf } from './answers.ts'
import { docsPage } from './docs-page.ts'
import { addSecurityHeaders, contentSecurityPolicy, fixedHeaders } from './headers.ts'
import { openApi } from './openapi.ts'
import { addPages, newNonce } from './pages.ts'
import { addRoutes, type RouteOptions } from './routes.ts'

export type ServerOptions = RouteOptions & {
  readonly bounds: readonly Bound[]
  /** Built web pages; absent while only the API is wanted. */
  readonly webFolder: string | null
}

const BODY_LIMIT = 1_000_000

/** Limits: body 1 MB unless an operation says otherwise, headers within 10 s, a request within 60 s, idle connections 15 s. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    logger: false,
    requestTimeout: 60_000,
    connectionTimeout: 0,
    keepAliveTimeout: 15_000,
    http: { headersTimeout: 10_000 },
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    forceCloseConnections: true,
    clientErrorHandler: answerBrokenRequest,
  })
  addParsers(server)
  addSecurityHeaders(server)
  addErrors(server, options)
  addHealth(server, options)
  addDocuments(server, options.bounds)
  const isStreamed = (bound: Bound): boolean => bound.operation.isStreamed === true
  addRoutes(
    server,
    options.bounds.filter((bound) => !isStreamed(bound)),
    options,
  )
  await server.register((streams, _options, done) => {
    streams.removeContentTypeParser('application/octet-stream')
    streams.addContentTypeParser('application/octet-stream', (_request, body, parsed) => {
      parsed(null, body)
    })
    addRoutes(streams, options.bounds.filter(isStreamed), options)
    done()
  })
  await server.register(async (pages) => addPages(pages, options.webFolder ?? ''))
  return server
}

/** What is not HTTP never reaches a route; it gets the same headers and shape, and the connection ends. */
function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const requestId = randomUUID()
  const body = JSON.stringify(bodyOf(new Refusal('platform.badRequest'), requestId))
  const headers = Object.entries({
    ...fixedHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'x-request-id': requestId,
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 400 Bad Request\r\n${headers.join('\r\n')}\r\n\r\n${body}`)
}

/** JSON only, so that no plain form can write; raw bytes only for uploads. Keys such as `__proto__` are refused by the parser. */
function addParsers(server: FastifyInstance): void {
  server.removeContentTypeParser('text/plain')
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
}

function addErrors(server: FastifyInstance, options: ServerOptions): void {
  server.setErrorHandler((error, request, reply) => {
    const refusal = refusalFor(error, request.routeOptions.bodyLimit) ?? unexpected(error, request.id, options)
    const status = statusOf(refusal.code)
    if (status === 429) reply.header('retry-after', String(retryAfter(refusal)))
    return reply
      .code(status)
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(bodyOf(refusal, request.id)))
  })
}

function unexpected(error: unknown, requestId: string, options: ServerOptions): Refusal {
  options.platform.log.error({ err: error, requestId }, 'unexpected error')
  return new Refusal('platform.unexpected')
}

const retryAfter = (refusal: Refusal): number => {
  const { seconds, minutes } = refusal.detail
  if (typeof seconds === 'number') return seconds
  return typeof minutes === 'number' ? minutes * 60 : 60
}

function addHealth(server: FastifyInstance, options: ServerOptions): void {
  server.get('/healthz', () => ({ alive: true }))
  server.get('/readyz', async () => {
    if (!(await canWrite(options.platform.db))) throw new Refusal('platform.notReady')
    return { ready: true }
  })
  server.get('/metrics', (request, reply) => {
    if (request.ip !== '127.0.0.1' && request.ip !== '::1') throw new Refusal('platform.unknownOperation')
    const memory = process.memoryUsage()
    return reply.header('content-type', 'text/plain; version=0.0.4; charset=utf-8').send(
      options.metrics.text({
        hepai_resident_memory_bytes: memory.rss,
        hepai_heap_used_bytes: memory.heapUsed,
        hepai_uptime_seconds: Math.round(process.uptime()),
      }),
    )
  })
}

/** A real write, rolled back: a read-only or full disk is not ready. */
async function canWrite(db: Kysely<Tables>): Promise<boolean> {
  const undo = new Error('undo')
  try {
    await db.transaction().execute(async (tx) => {
      await sql`update audit_head set seq = seq`.execute(tx)
      throw undo
    })
  } catch (error) {
    return error === undo
  }
  return false
}

function addDocuments(server: FastifyInstance, bounds: readonly Bound[]): void {
  const operations = bounds.map((bound) => bound.operation)
  let document: string | null = null
  server.get('/api/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApi(operations))
    return reply.header('content-type', 'application/json; charset=utf-8').send(document)
  })
  server.get('/api/docs', (_request, reply) => {
    const nonce = newNonce()
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .send(docsPage(operations, nonce))
  })
}
