import { operations } from '@hepai/contract/operations'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ReviewEvent, ReviewState } from '@hepai/contract/reviews-shapes'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { changeText } from './change-text.ts'
import { keyWords } from './change-words.ts'

const Node = z.looseObject({
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
})
type Coded = { readonly key: string; readonly code: string }

/** Every code that stands anywhere in a shape, with the key it stands under. */
function codesIn(schema: unknown, key: string): readonly Coded[] {
  if (Array.isArray(schema)) return schema.flatMap((one: unknown) => codesIn(one, key))
  const node = Node.safeParse(schema)
  if (!node.success) return []
  const { enum: options = [], const: only, properties = {}, ...rest } = node.data
  const own = [...options, only].filter((one) => typeof one === 'string').map((code) => ({ key, code }))
  const below = Object.entries(properties).flatMap(([name, inner]) => codesIn(inner, name))
  return [...own, ...below, ...Object.values(rest).flatMap((inner) => codesIn(inner, key))]
}

function keysOf(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(keysOf)
  const node = Node.safeParse(schema)
  if (!node.success) return []
  const { properties = {}, ...rest } = node.data
  return [...Object.keys(properties), ...Object.values({ ...properties, ...rest }).flatMap(keysOf)]
}

/** Ids by which a command finds its own record; the entry has it as its subject. */
const NOT_PASSED = new Set(['campaignId', 'topicId', 'leaveId'])

const isWriting = (kind: string): boolean => kind !== 'query' && kind !== 'stream'
/** Under these the trail says nothing: sealed grades and ballots, rich text, how sure a source is. */
const NEVER = new Set(['', 'mark', 'grade', 'type', 'confidence'])
const coded = operations
  .filter((one) => isWriting(one.kind))
  .flatMap((one) => codesIn(z.toJSONSchema(one.input, { io: 'input', unrepresentable: 'any' }), ''))

/** Names that are the same in every language: file formats and the four grades of certainty. */
const INTERNATIONAL = /PDF|Word/gu
const latin = (text: string): boolean => /[A-Za-z]/u.test(text.replaceAll(INTERNATIONAL, ''))

describe('the codes of the contract', () => {
  test('are found', () => {
    expect(coded.length).toBeGreaterThan(150)
    expect(coded).toContainEqual({ key: 'event', code: 'openSelfReview' })
  })

  test('that a command or a download may write are said in Chinese words', () => {
    const unsaid = coded.filter(({ key, code }) => !NEVER.has(key) && latin(changeText({ [key]: code })))
    expect([...new Set(unsaid.map(({ key, code }) => `${key} ${code}`))]).toEqual([])
  })

  test('of the states and steps of a review, too', () => {
    for (const to of ReviewState.options) expect(changeText({ to })).not.toMatch(/[A-Za-z]|其他/u)
    for (const event of ReviewEvent.options) expect(changeText({ event })).not.toMatch(/[A-Za-z]|其他/u)
  })

  test('of the standard kinds of activities, too', () => {
    const folder = join(import.meta.dirname, '../../activities/domain')
    const standard = readdirSync(folder).filter((name) => name.startsWith('standard-'))
    const kinds = standard.flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/^\s+(?:own\(\{ )?code: '([a-z_]+)',\s+name: '([^']+)'/gmu),
    ])
    expect(kinds.length).toBeGreaterThan(25)
    for (const [, code = '', name = ''] of kinds) expect(changeText({ kindCode: code })).toBe(`活动种类：${name}`)
  })

  test('of keys that a command passes on as they came, too', () => {
    const passing = ['saveCampaign', 'saveResearchTopic', 'recordLeave', 'changeLeave', 'downloadHandbook']
    const keys = operations
      .filter(({ name }) => passing.includes(name.split('.')[1] ?? ''))
      .flatMap(({ input }) => keysOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })))
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter((key) => !NOT_PASSED.has(key) && keyWords[key] === undefined)).toEqual([])
  })

  test('that stand under a key whose words people type stay as typed', () => {
    expect(changeText({ reason: 'study', to: 'ABC 公司' })).toBe('理由：study；改为：ABC 公司')
    expect(changeText({ kind: 'talk' })).toBe('类别：谈心谈话')
  })
})
