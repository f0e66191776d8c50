import { expect, test } from 'vitest'
import { timeLeft } from './time-left.ts'

test('a term that ends within a month is told in days, never as 0 months', () => {
  expect(timeLeft({ monthsLeft: 0, endsOn: '2026-12-20' }, '2026-11-25')).toBe('25 天')
  expect(timeLeft({ monthsLeft: 0, endsOn: '2026-11-25' }, '2026-11-25')).toBe('今天届满')
  expect(timeLeft({ monthsLeft: -1, endsOn: '2026-11-22' }, '2026-11-25')).toBe('已超 3 天')
})

test('further away the whole months are told', () => {
  expect(timeLeft({ monthsLeft: 1, endsOn: '2027-01-16' }, '2026-11-25')).toBe('1 个月')
  expect(timeLeft({ monthsLeft: -3, endsOn: '2026-09-22' }, '2026-11-25')).toBe('已超 3 个月')
})
