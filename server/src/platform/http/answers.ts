import { type PlatformRefusal, platformRefusals } from '@hepai/contract/platform'
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
  'activities.calendarLinkGone': 404,
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

/** Errors of Fastify and PostgreSQL by their code, in our words. */
const KNOWN: Readonly<Record<string, PlatformRefusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'platform.bodyTooLarge',
  FST_ERR_VALIDATION: 'platform.badRequest',
  // NUL and broken surrogates in a text.
  '22021': 'platform.badRequest',
  '22P05': 'platform.badRequest',
  '57014': 'platform.tooSlow',
  '55P03': 'platform.tooSlow',
  ECONNREFUSED: 'platform.notReady',
  '57P01': 'platform.notReady',
  '57P03': 'platform.notReady',
}

/** @returns null for a fault of ours, which is logged and answered as unexpected */
export function refusalFor(error: unknown, bodyLimit: number): Refusal | null {
  if (error instanceof Refusal) return error
  const code = codeOf(error)
  const known = KNOWN[code]
  if (known !== undefined) return new Refusal(known, { limit: `${String(Math.round(bodyLimit / 1_000_000))} MB` })
  return code.startsWith('FST_ERR_CTP') || isSyntax(error) ? new Refusal('platform.badRequest') : null
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

const isSyntax = (error: unknown): boolean =>
  error instanceof SyntaxError && 'statusCode' in error && error.statusCode === 400
