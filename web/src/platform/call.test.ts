import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CallError, isConflict, isRefused, isSignedOut, isWrongAddress } from './call-error.ts'
import { command, downloadUrl, query } from './call.ts'

const sent: { address: string; request: RequestInit | undefined }[] = []
type Answer = { readonly status: number; readonly body: unknown } | 'lost'

function answerWith(...answers: readonly Answer[]): void {
  const left = [...answers]
  vi.stubGlobal('fetch', (address: string, request?: RequestInit) => {
    sent.push({ address, request })
    const next = left.shift() ?? 'lost'
    if (next === 'lost') return Promise.reject(new TypeError('connection lost'))
    return Promise.resolve(new Response(JSON.stringify(next.body), { status: next.status }))
  })
}

const keyOf = (place: number): string | null => new Headers(sent[place]?.request?.headers).get('idempotency-key')

async function errorOf(promise: Promise<unknown>): Promise<CallError> {
  const error: unknown = await promise.catch((each: unknown) => each)
  if (error instanceof CallError) return error
  throw new Error('the call did not fail')
}

beforeEach(() => {
  sent.length = 0
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a query is a GET with its input in the address, and what is not given is left out', async () => {
  answerWith({ status: 200, body: { items: [], nextCursor: null, allowed: [] } })
  await query('planning.listPlans', { year: 2026, search: '城市 更新', cursor: undefined })
  expect(sent[0]?.address).toBe('/api/planning.listPlans?year=2026&search=%E5%9F%8E%E5%B8%82+%E6%9B%B4%E6%96%B0')
  expect(sent[0]?.request?.method).toBeUndefined()
})

test('a malformed id in an address is told from a malformed field', async () => {
  const refused = (path: string) => ({
    status: 400,
    body: {
      code: 'platform.badShape',
      message: '提交的内容有 1 处不符合要求',
      fields: [{ path, message: '不是编号' }],
    },
  })
  answerWith(refused('personId'), refused('year'))
  expect(isWrongAddress(await errorOf(query('people.showPerson', { personId: 'nonsense' })))).toBe(true)
  expect(isWrongAddress(await errorOf(query('planning.listPlans', { year: 1 })))).toBe(false)
})

test('a command is a POST of JSON with a key of its own', async () => {
  answerWith({ status: 200, body: { ended: 1 } }, { status: 200, body: { ended: 1 } })
  await command('access.endSessions', {})
  await command('access.endSessions', {})
  expect(sent[0]?.request).toMatchObject({ method: 'POST', body: '{}' })
  expect(keyOf(0)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(keyOf(1)).not.toBe(keyOf(0))
})

test('a command lost on the way is sent once more with the same key', async () => {
  answerWith('lost', { status: 200, body: { ended: 1 } })
  await expect(command('access.endSessions', {})).resolves.toEqual({ ended: 1 })
  expect(sent).toHaveLength(2)
  expect(keyOf(1)).toBe(keyOf(0))
})

test('a command lost twice says that it was not submitted', async () => {
  answerWith('lost', 'lost')
  const error = await errorOf(command('access.endSessions', {}))
  expect(error).toMatchObject({ status: 0, code: 'web.notReached' })
  expect(sent).toHaveLength(2)
})

test('a refusal is not sent again and keeps words, fields and number of the request', async () => {
  const body = {
    code: 'platform.badShape',
    message: '有 1 处',
    requestId: 'r-7',
    fields: [{ path: 'name', message: '请填写' }],
  }
  answerWith({ status: 400, body })
  const error = await errorOf(command('access.endSessions', {}))
  expect(error).toMatchObject({ status: 400, message: '有 1 处', requestId: 'r-7' })
  expect(error.fields).toEqual([{ path: 'name', message: '请填写' }])
  expect(sent).toHaveLength(1)
})

test('a version conflict carries both versions', async () => {
  answerWith({
    status: 409,
    body: { code: 'platform.versionConflict', message: '', current: { version: 3 }, yours: { version: 2 } },
  })
  const error = await errorOf(command('access.endSessions', {}))
  expect(isConflict(error)).toBe(true)
  expect(error).toMatchObject({ current: { version: 3 }, yours: { version: 2 } })
})

test('a wrong password is not taken for a lost session', async () => {
  answerWith({ status: 401, body: { code: 'access.wrongPassword', message: '' } })
  expect(isSignedOut(await errorOf(command('access.changePassword', { oldPassword: 'a', newPassword: 'b' })))).toBe(
    false,
  )
  answerWith({ status: 401, body: { code: 'platform.notSignedIn', message: '' } })
  expect(isSignedOut(await errorOf(query('access.whoAmI', {})))).toBe(true)
})

test('absent and forbidden are one refusal', async () => {
  answerWith({ status: 404, body: { code: 'platform.notFoundOrNotAllowed', message: '' } })
  expect(isRefused(await errorOf(query('planning.showPlan', { planId: 'x' })))).toBe(true)
})

test('an answer that is not JSON is an error with words', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))
  const error = await errorOf(query('access.whoAmI', {}))
  expect(error).toMatchObject({ status: 502, code: 'web.unexpected' })
  expect(error.message).not.toBe('')
})

test('a file is fetched by its address', () => {
  expect(downloadUrl('imports.downloadTemplate', { kind: 'roster' })).toBe('/api/imports.downloadTemplate?kind=roster')
})
