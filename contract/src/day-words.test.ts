import { expect, test } from 'vitest'
import { dayWords } from './day-words.ts'

test('days are written without leading noughts', () => {
  expect(dayWords('2026-12-03')).toBe('2026年12月3日')
  expect(dayWords('2026-01-20')).toBe('2026年1月20日')
})

test('what is no day stays as it is', () => {
  expect(dayWords('待定')).toBe('待定')
})
