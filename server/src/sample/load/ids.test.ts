import { expect, test } from 'vitest'
import { sampleId, shiftYears, yearsToShift } from './ids.ts'

test('the sample moves by whole years and never puts a fact into the future', () => {
  expect(yearsToShift('2026-11-23', '2026-11-23')).toBe(0)
  expect(yearsToShift('2026-11-23', '2027-11-22')).toBe(0)
  expect(yearsToShift('2026-11-23', '2027-11-23')).toBe(1)
  expect(yearsToShift('2026-11-23', '2026-03-01')).toBe(-1)
})

test('a leap day moves to the 28th, any other day keeps its month and date', () => {
  expect(shiftYears('2024-02-29', 1)).toBe('2025-02-28')
  expect(shiftYears('2026-03-05', 2)).toBe('2028-03-05')
  expect(() => shiftYears('2026/3/5', 1)).toThrow(RangeError)
})

test('the same slug gives the same id, another kind another one', () => {
  expect(sampleId('task', 'a')).toBe(sampleId('task', 'a'))
  expect(sampleId('task', 'a')).not.toBe(sampleId('plan', 'a'))
})
