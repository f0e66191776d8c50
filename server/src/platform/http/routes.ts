import type { Operation } from '@hepai/contract/operation'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import type { Actor } from '../grant.ts'
import type { Answer, Bound, Call, RequestFacts } from '../operations.ts'
import type { Platform } from '../platform.ts'
import { Refusal } from '../refusal.ts'
import { type CookieNames, readCookie, setCookies } from './cookies.ts'
import type { Metrics } from './metrics.ts'
import { filePolicy } from './headers.ts'
import { methodOf } from './openapi.ts'
import { rateLimit } from './rate-limit.ts'
import { serializerSchema } from './schemas.ts'
import { eventStream } from './event-stream.ts'

export type Identify = (sessionToken: string) => Promise<Actor | null>
/** Leaves a trace of a refused attempt. */
export type NoteDenial = (operation: Operation, actor: Actor, request: RequestFacts) => Promise<void>

export type RouteOptions = {
  readonly platform: Platform
  readonly identify: Identify
  readonly noteDenial: NoteDenial
  readonly cookies: CookieNames
  readonly metrics: Metrics
  readonly writesPerMinute: number
}

/** The only place where routes come from; each is one operation of the contract. */
export function addRoutes(server: FastifyInstance, bounds: readonly Bound[], options: RouteOptions): void {
  const writes = rateLimit(options.writesPerMinute)
  for (const bound of bounds) {
    const { operation } = bound
    const answersJson = operation.kind !== 'download' && operation.kind !== 'stream'
    server.route({
      method: methodOf(operation),
      url: `/api/${operation.name}`,
      ...(operation.maxBodyBytes === undefined ? {} : { bodyLimit: operation.maxBodyBytes }),
      ...(answersJson ? { schema: { response: { 200: serializerSchema(operation.output) } } } : {}),
      handler: async (request, reply) => {
        const startedAt = performance.now()
        reply.raw.once('finish', () => {
          options.metrics.observe(operation.name, reply.statusCode, performance.now() - startedAt)
        })
        const facts = factsOf(request, options.cookies)
        const actor = facts.sessionToken === null ? null : await options.identify(facts.sessionToken)
        if (methodOf(operation) === 'POST') guardWrite(request, actor, facts, options, writes)
        const call = { ...callOf(request, operation, facts, actor), signal: closedSignal(request, operation) }
        return send(reply, await runNoting(bound, call, options), options)
      },
    })
  }
}

async function runNoting(bound: Bound, call: Call, options: RouteOptions): Promise<Answer> {
  try {
    return await bound.run(options.platform, call)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'platform.notFoundOrNotAllowed' && call.actor !== null)
      await options.noteDenial(bound.operation, call.actor, call.request)
    throw error
  }
}

function callOf(request: FastifyRequest, operation: Operation, facts: RequestFacts, actor: Actor | null): Call {
  const key = request.headers['idempotency-key']
  return {
    input: operation.kind === 'command' ? (request.body ?? {}) : request.query,
    actor,
    request: facts,
    ...(typeof key === 'string' && key !== '' ? { idempotencyKey: key.slice(0, 200) } : {}),
    ...(Buffer.isBuffer(request.body) || request.body instanceof Readable ? { file: request.body } : {}),
  }
}

/** Addresses come from the socket; forwarded headers count only where the start trusts a proxy. */
const factsOf = (request: FastifyRequest, cookies: CookieNames): RequestFacts => ({
  requestId: request.id,
  address: request.ip,
  userAgent: (request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e\u4e00-\u9fff]/g, ' ').slice(0, 200),
  sessionToken: readCookie(request.headers.cookie, cookies.session),
  deviceToken: readCookie(request.headers.cookie, cookies.device),
})

/** Writes come from our own pages only: SameSite cookies, then Fetch Metadata and Origin (ASVS 5.0 V3.5). */
function guardWrite(
  request: FastifyRequest,
  actor: Actor | null,
  facts: RequestFacts,
  options: RouteOptions,
  writes: ReturnType<typeof rateLimit>,
): void {
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const isForeign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && hostOf(origin) !== request.headers.host)
  if (isForeign) throw new Refusal('platform.wrongOrigin')
  const seconds = writes.take(actor?.accountId ?? facts.address, options.platform.clock.now().getTime())
  if (seconds > 0) throw new Refusal('platform.tooMany', { seconds })
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

function closedSignal(request: FastifyRequest, operation: Operation): AbortSignal | undefined {
  if (operation.kind !== 'stream') return undefined
  const controller = new AbortController()
  request.raw.once('close', () => {
    controller.abort()
  })
  return controller.signal
}

function send(reply: FastifyReply, answer: Answer, options: RouteOptions): FastifyReply {
  reply.header('cache-control', 'no-store')
  if (answer.kind === 'json') {
    if (answer.cookies !== undefined) reply.header('set-cookie', [...setCookies(options.cookies, answer.cookies)])
    return reply.send(answer.output)
  }
  if (answer.kind === 'stream') {
    return reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('x-accel-buffering', 'no')
      .send(Readable.from(eventStream(answer.events)))
  }
  const { fileName, contentType, body } = answer.file
  return reply
    .header('content-type', contentType)
    .header('content-security-policy', filePolicy)
    .header(
      'content-disposition',
      `attachment; filename="download${extensionOf(fileName)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    )
    .send(body)
}

const extensionOf = (fileName: string): string => /\.[a-z0-9]{1,8}$/.exec(fileName)?.[0] ?? ''
