import { operation } from '@hepai/contract/operation'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { actorWith, type TestPlatform, testPlatform } from '../../testing/platform.ts'
import type { Actor } from '../grant.ts'
import { authorizeSelf } from '../grant.ts'
import { command, query } from '../operations.ts'
import { cookieNames } from './cookies.ts'
import { createMetrics } from './metrics.ts'
import { buildServer } from './server.ts'

const shape = { refuses: [], summary: '试验', guard: 'signedIn' } as const
const echo = operation({
  ...shape,
  name: 'trial.echo',
  kind: 'query',
  input: z.strictObject({ n: z.coerce.number().int() }),
  output: z.strictObject({ n: z.number() }),
})
const write = operation({
  ...shape,
  name: 'trial.write',
  kind: 'command',
  input: z.strictObject({ word: z.string().max(5) }),
  output: z.strictObject({ word: z.string(), times: z.int() }),
})
const fail = operation({
  ...shape,
  name: 'trial.fail',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({}),
})

let test_: TestPlatform
let server: FastifyInstance
let times = 0
const me: Actor = actorWith([])
const TOKEN = 'a-token-of-sufficient-length'
const signedIn = { cookie: `hepai=${TOKEN}` }

beforeAll(async () => {
  test_ = await testPlatform()
  server = await buildServer({
    bounds: [
      query(echo, ({ input }) => Promise.resolve({ n: input.n })),
      command(write, ({ input, actor }) => {
        times += 1
        return Promise.resolve({
          output: { word: input.word, times },
          audit: { grant: authorizeSelf(actor), subjectId: null, change: { word: input.word } },
        })
      }),
      query(fail, () => Promise.reject(new Error('a secret: select * from person'))),
    ],
    platform: test_.platform,
    identify: (token) => Promise.resolve(token === TOKEN ? me : null),
    noteDenial: () => Promise.resolve(),
    cookies: cookieNames(false),
    metrics: createMetrics(),
    writesPerMinute: 50,
    webFolder: null,
  })
})
afterAll(async () => {
  await server.close()
  await test_.close()
})

const get = (url: string, headers: Record<string, string> = signedIn) => server.inject({ method: 'GET', url, headers })
const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...signedIn, ...headers },
    payload: body,
  })

const Problem = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

test('every answer carries the security headers, errors and unknown addresses included', async () => {
  for (const url of [
    '/healthz',
    '/readyz',
    '/api/trial.echo?n=1',
    '/api/trial.echo',
    '/api/nothing',
    '/api/docs',
    '/api/openapi.json',
    '/metrics',
    '/x',
  ]) {
    const { headers } = await get(url)
    expect(headers['content-security-policy'], url).toContain("object-src 'none'")
    expect(headers['x-content-type-options'], url).toBe('nosniff')
    expect(headers['strict-transport-security'], url).toContain('max-age=31536000')
    expect(headers['x-request-id'], url).toMatch(/^[\w-]{36}$/)
  }
})

test('without a session the answer is 401 and says to sign in', async () => {
  const answer = await get('/api/trial.echo?n=1', {})
  expect(answer.statusCode).toBe(401)
  expect(Problem.parse(answer.json()).message).toContain('请先登录')
})

describe('bad shapes are refused by name and nothing runs', () => {
  test('text for a number, a repeated parameter, an unknown field', async () => {
    for (const url of ['/api/trial.echo?n=abc', '/api/trial.echo?n=1&n=2', '/api/trial.echo?n=1&x=1']) {
      const answer = await get(url)
      expect(answer.statusCode, url).toBe(400)
      expect(Problem.parse(answer.json()).fields?.length, url).toBeGreaterThan(0)
    }
  })
  test('an unknown field in a body', async () => {
    const before = times
    const answer = await post('/api/trial.write', '{"word":"甲","extra":1}')
    expect(answer.statusCode).toBe(400)
    expect(Problem.parse(answer.json()).fields).toEqual([{ path: 'extra', message: '没有这一项，请去掉后再提交。' }])
    expect(times).toBe(before)
  })
  test('broken JSON, prototype pollution, another content type', async () => {
    expect((await post('/api/trial.write', '{"word":')).statusCode).toBe(400)
    expect((await post('/api/trial.write', '{"word":"x","__proto__":{"a":1}}')).statusCode).toBe(400)
    expect(
      (await post('/api/trial.write', 'word=x', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode,
    ).toBe(400)
  })
  test('10 MB of JSON', async () => {
    const answer = await post('/api/trial.write', JSON.stringify({ word: 'x'.repeat(10_000_000) }))
    expect(answer.statusCode).toBe(413)
    expect(Problem.parse(answer.json()).message).toContain('太大')
  })
})

test('a write from a foreign page is refused', async () => {
  expect((await post('/api/trial.write', '{"word":"x"}', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await post('/api/trial.write', '{"word":"x"}', { origin: 'https://elsewhere.example' })).statusCode).toBe(403)
})

test('the same idempotency key runs once and answers the same; with other content it is refused', async () => {
  const first = await post('/api/trial.write', '{"word":"一"}', { 'idempotency-key': 'k1' })
  const again = await post('/api/trial.write', '{"word":"一"}', { 'idempotency-key': 'k1' })
  expect(again.json()).toEqual(first.json())
  expect((await post('/api/trial.write', '{"word":"二"}', { 'idempotency-key': 'k1' })).statusCode).toBe(422)
})

test('twenty requests at once with one key have one effect', async () => {
  const before = times
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post('/api/trial.write', '{"word":"双击"}', { 'idempotency-key': 'k2' })),
  )
  expect(new Set(answers.map((answer) => answer.body)).size).toBe(1)
  expect(times).toBe(before + 1)
})

test('an unexpected error tells the person a number, and nothing of the inside', async () => {
  const answer = await get('/api/trial.fail')
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain('secret')
  expect(Problem.parse(answer.json()).requestId).toBe(answer.headers['x-request-id'])
})

test('each write leaves one audit entry in the same transaction', async () => {
  const { platform } = test_
  const count = async () => {
    const counted = platform.db.selectFrom('audit_entry').select(({ fn }) => fn.countAll<number>().as('n'))
    return (await counted.executeTakeFirstOrThrow()).n
  }
  const before = await count()
  await post('/api/trial.write', '{"word":"记"}')
  expect(await count()).toBe(before + 1)
})

test('a runaway client is told how long to wait', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => post('/api/trial.write', '{"word":"x"}')))
  const refused = answers.find((answer) => answer.statusCode === 429)
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
})
