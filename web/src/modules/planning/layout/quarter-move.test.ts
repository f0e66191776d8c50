import { expect, test } from 'vitest'
import { quarterAfter, quarterBefore, quarterWith, startIn } from './quarter-move.ts'

test('quarters follow one another over the end of the year', () => {
  const last = quarterWith('2026-11-23')
  expect(last).toMatchObject({ year: 2026, quarter: 4, first: '2026-10-01', last: '2026-12-31' })
  expect(quarterAfter(last)).toMatchObject({ year: 2027, quarter: 1, first: '2027-01-01' })
  expect(quarterBefore(quarterWith('2026-02-01'))).toMatchObject({ year: 2025, quarter: 4 })
})

test('a task keeps its place within the quarter, and never runs over its end', () => {
  expect(startIn(quarterWith('2026-04-01'), { startOn: '2026-01-15' })).toBe('2026-04-15')
  expect(startIn(quarterWith('2026-01-01'), { startOn: '2026-07-01' })).toBe('2026-01-01')
  expect(startIn(quarterWith('2026-02-01'), { startOn: '2026-12-31' })).toBe('2026-03-31')
})
