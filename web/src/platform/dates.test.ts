import { expect, test } from 'vitest'
import { dayOf, daysBetween, longDay, longInstant, partsWithDays, shortDay, timeOf, withLongDays } from './dates.ts'

test('a day is written without leading zeros', () => {
  expect(longDay('2026-03-05')).toBe('2026年3月5日')
})

test('the year is left out only within that year', () => {
  expect(shortDay('2026-03-05', '2026-11-23')).toBe('3月5日')
  expect(shortDay('2027-03-05', '2026-11-23')).toBe('2027年3月5日')
})

test('an instant is shown in the time of Shanghai, also across midnight', () => {
  expect(longInstant('2026-03-05T06:03:00Z')).toBe('2026年3月5日 14:03')
  expect(dayOf('2026-03-05T16:30:00Z')).toBe('2026-03-06')
  expect(timeOf('2026-03-05T16:30:00Z')).toBe('00:30')
})

test('days between count calendar days and may be negative', () => {
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2)
  expect(daysBetween('2026-03-05', '2026-03-02')).toBe(-3)
})

test('days inside a sentence are written as people write them', () => {
  expect(withLongDays('2026-03-05 起，2029-03-05 届满')).toBe('2026年3月5日 起，2029年3月5日 届满')
})

test('the days of a sentence are parts of their own, so that no line ends within one', () => {
  expect(partsWithDays('签收期限 2026-11-27，比2026年9月1日晚')).toEqual([
    { text: '签收期限 ', isDay: false },
    { text: '2026年11月27日', isDay: true },
    { text: '，比', isDay: false },
    { text: '2026年9月1日', isDay: true },
    { text: '晚', isDay: false },
  ])
})
