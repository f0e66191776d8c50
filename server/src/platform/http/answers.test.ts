import { operations, refusalWords } from '@hepai/contract/operations'
import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { bodyOf, refusalFor, statusOf, wordsOf } from './answers.ts'

test('every refusal that an operation names has words in Chinese that end a sentence', () => {
  for (const code of operations.flatMap((operation) => operation.refuses)) {
    expect(refusalWords[code], code).toMatch(/[\u4e00-\u9fff].*[。”]$/)
  }
})

test('placeholders are filled from the detail and never shown empty-handed', () => {
  expect(wordsOf('planning.cycle', { names: '开工 → 竣工 → 开工' })).toContain('开工 → 竣工 → 开工')
  expect(wordsOf('planning.cycle', {})).not.toContain('{')
})

test('a version conflict answers both versions with status 409', () => {
  const body = bodyOf(new Refusal('platform.versionConflict', { current: { name: '甲' }, yours: { name: '乙' } }), 'r1')
  expect(statusOf(body.code)).toBe(409)
  expect(body).toMatchObject({ current: { name: '甲' }, yours: { name: '乙' }, requestId: 'r1' })
})

test('a broken body and an oversized one are refused in words, an unknown error is not hidden as a refusal', () => {
  expect(refusalFor(Object.assign(new Error('x'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' }), 1_000_000)?.code).toBe(
    'platform.bodyTooLarge',
  )
  expect(refusalFor(Object.assign(new SyntaxError('x'), { statusCode: 400 }), 1)?.code).toBe('platform.badRequest')
  expect(refusalFor(Object.assign(new Error('x'), { code: '57014' }), 1)?.code).toBe('platform.tooSlow')
  expect(refusalFor(new Error('x'), 1)).toBeNull()
})
