import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, dayOf, quarterOf, weekday } from './days.ts'
import { endAfter, onOrAfter, onOrBefore, plusWorkingDays, workCalendar, workingDaysWithin } from './work-calendar.ts'

const holidays = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map((day) => ({
  day,
  name: '国庆节',
}))
const calendar = workCalendar(holidays, [{ day: '2026-10-10', name: '国庆节调休' }])
const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2027-12-31') }).map(dayOf)

test('a day number turns back into its day, and weekdays are those of the calendar', () => {
  fc.assert(fc.property(day, (each) => dayOf(dayNumber(each)) === each))
  expect(weekday(dayNumber('2026-11-23'))).toBe(1)
  expect(quarterOf('2026-10-01')).toBe(4)
})

test('a day in the National Day break moves to the first working day after it', () => {
  expect(onOrAfter(calendar, '2026-10-01')).toBe('2026-10-08')
  expect(onOrBefore(calendar, '2026-10-04')).toBe('2026-09-30')
})

test('a weekend that is worked counts as a working day', () => {
  expect(plusWorkingDays(calendar, '2026-10-09', 1)).toBe('2026-10-10')
  expect(calendar.nameOf('2026-10-10')).toBe('国庆节调休')
})

test('ten working days over the break end where a person would count to', () => {
  expect(endAfter(calendar, '2026-09-28', 10)).toBe('2026-10-15')
  expect(workingDaysWithin(calendar, '2026-09-28', '2026-10-15')).toBe(11 - 1)
})

test('the days within a span are as many as its duration', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, duration) => {
      const start = onOrAfter(calendar, from)
      expect(workingDaysWithin(calendar, start, endAfter(calendar, start, duration))).toBe(duration)
    }),
  )
})

test('going forth and back by working days returns to the same day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 40 }), (from, count) => {
      const start = onOrAfter(calendar, from)
      expect(plusWorkingDays(calendar, plusWorkingDays(calendar, start, count), -count)).toBe(start)
    }),
  )
})
