import { expect, test } from 'vitest'
import { firstWorkingDay, yearsLater } from './copy-plan.ts'
import { workingDaysFrom } from './working-days.ts'

test('a day some years later is the same day, and 29 February the 28th where there is none', () => {
  expect(yearsLater('2026-11-23', 1)).toBe('2027-11-23')
  expect(yearsLater('2028-02-29', 1)).toBe('2029-02-28')
  expect(yearsLater('2028-02-29', 4)).toBe('2032-02-29')
  expect(yearsLater('2026-03-02', -1)).toBe('2025-03-02')
})

test('a copied start falls on the working day on or after it', () => {
  const days = workingDaysFrom(['2027-01-01', '2027-01-04', '2027-01-05'])
  expect(firstWorkingDay('2026-01-02', 1, days)).toBe('2027-01-04')
  expect(firstWorkingDay('2026-01-05', 1, days)).toBe('2027-01-05')
})
