import { platformRefusals } from '@hepai/contract/platform'
import { refusalWords } from '@hepai/contract/operations'
import { Refusal } from '../refusal.ts'

export type ErrorBody = {
  readonly code: string
  /** Chinese; says what to do. */
  readonly message: string
  readonly requestId: string
  readonly fields?: readonly { readonly path: string; readonly message: string }[]
  readonly current?: unknown
  readonly yours?: unknown
}

const STATUS: Readonly<Record<string, number>> = {
  'platform.notFoundOrNotAllowed': 404,
  'platform.unknownOperation': 404,
  'platform.notSignedIn': 401,
  'platform.badShape': 400,
  'platform.badRequest': 400,
  'platform.versionConflict': 409,
  'platform.tooMany': 429,
  'platform.bodyTooLarge': 413,
  'platform.tooSlow': 503,
  'platform.notReady': 503,
  'platform.wrongOrigin': 403,
  'platform.unexpected': 500,
  'access.wrongPassword': 401,
  'access.tooManyAttempts': 429,
}

/** 422: the rules say no. */
export const statusOf = (code: string): number => STATUS[code] ?? 422

/** Words of a refusal with its placeholders filled; an unknown placeholder stays empty rather than showing braces. */
export function wordsOf(code: string, detail: Readonly<Record<string, unknown>>): string {
  const template = refusalWords[code] ?? platformRefusals['platform.unexpected']
  return template.replace(/\{(\w+)\}/g, (_all, name: string) => plain(detail[name]))
}

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

export function bodyOf(refusal: Refusal, requestId: string): ErrorBody {
  const { current, yours } = refusal.detail
  return {
    code: refusal.code,
    message: wordsOf(refusal.code, refusal.detail),
    requestId,
    ...(refusal.fields.length === 0 ? {} : { fields: refusal.fields }),
    ...(current === undefined ? {} : { current }),
    ...(yours === undefined ? {} : { yours }),
  }
}

/** Fastify's and PostgreSQL's own errors in our words; anything else is a fault and is logged as one. */
export function refusalFor(error: unknown, bodyLimit: number): Refusal | null {
  if (error instanceof Refusal) return error
  const code = codeOf(error)
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Refusal('platform.bodyTooLarge', { limit: `${String(Math.round(bodyLimit / 1_000_000))} MB` })
  if (code.startsWith('FST_ERR_CTP') || code === 'FST_ERR_VALIDATION' || isSyntax(error))
    return new Refusal('platform.badRequest')
  if (code === '57014' || code === '55P03') return new Refusal('platform.tooSlow')
  if (code === 'ECONNREFUSED' || code === '57P03' || code === '57P01') return new Refusal('platform.notReady')
  return null
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

const isSyntax = (error: unknown): boolean =>
  error instanceof SyntaxError && 'statusCode' in error && error.statusCode === 400
