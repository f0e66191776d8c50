import { expect, test } from 'vitest'
import { daysOfMonth, isWeekend } from './month-days.ts'

test('March 2026 begins on a Sunday and has 31 days', () => {
  const { blanks, days } = daysOfMonth(2026, 3)
  expect(blanks).toBe(6)
  expect(days).toHaveLength(31)
  expect(days.at(-1)?.day).toBe('2026-03-31')
})

test('February of a leap year has 29 days', () => {
  expect(daysOfMonth(2028, 2).days).toHaveLength(29)
})

test('Saturday and Sunday are the weekend', () => {
  expect(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map(isWeekend)).toEqual([false, true, true, false])
})
