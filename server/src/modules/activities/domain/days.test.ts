import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, dayAt, dayNumber, daysBetween, monthEnd, weekdayOf } from './days.ts'
import { periodAt, periodsIn } from './periods.ts'

const someDay = fc.integer({ min: -25_000, max: 60_000 }).map(dayAt)

test('a day’s number agrees with the host’s calendar and comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 60_000 }), (number) => {
      const day = dayAt(number)
      expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10))
      expect(dayNumber(day)).toBe(number)
      expect(weekdayOf(day)).toBe((new Date(number * 86_400_000).getUTCDay() + 6) % 7)
    }),
  )
})

test('months are added to the same date or to the last day of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  expect(monthEnd('2100-02-01')).toBe('2100-02-28')
})

test('periods follow one another without a gap and cover the span', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
      someDay,
      fc.integer({ min: 0, max: 800 }),
      (every, fromOn, length) => {
        const toOn = addDays(fromOn, length)
        const periods = periodsIn(every, fromOn, toOn)
        expect(periods[0]?.startOn.localeCompare(fromOn)).toBeLessThanOrEqual(0)
        expect(periods.at(-1)?.endOn.localeCompare(toOn)).toBeGreaterThanOrEqual(0)
        for (const [index, period] of periods.slice(1).entries())
          expect(daysBetween(periods[index]?.endOn ?? '', period.startOn)).toBe(1)
      },
    ),
    { numRuns: 60 },
  )
})

test('a week runs from Monday to Sunday and a quarter has its name', () => {
  expect(periodAt('week', '2026-11-23')).toMatchObject({ startOn: '2026-11-23', endOn: '2026-11-29' })
  expect(periodAt('quarter', '2026-11-23')).toEqual({
    startOn: '2026-10-01',
    endOn: '2026-12-31',
    label: '2026年第四季度',
  })
})
