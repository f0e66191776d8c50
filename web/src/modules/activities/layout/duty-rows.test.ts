import { describe, expect, it } from 'vitest'
import { dayAfter, inOrder, monthFrom, toneOf } from './duty-rows.ts'

describe('duty rows', () => {
  it('puts what is late first and what is still to come last', () => {
    const duty = (state: 'met' | 'due' | 'late' | 'coming', dueOn: string) => ({
      state,
      strength: 'must' as const,
      dueOn,
    })
    const rows = [
      duty('coming', '2026-12-31'),
      duty('due', '2026-11-30'),
      duty('late', '2026-10-30'),
      duty('due', '2026-11-10'),
    ]
    expect(inOrder(rows).map((each) => each.dueOn)).toEqual(['2026-10-30', '2026-11-10', '2026-11-30', '2026-12-31'])
  })

  it('shows as late only what a regulation makes a must', () => {
    const late = { state: 'late' as const, dueOn: '2026-10-30' }
    expect(toneOf({ ...late, strength: 'must' }, '2026-11-24')).toBe('late')
    expect(toneOf({ ...late, strength: 'general' }, '2026-11-24')).toBe('nearDue')
  })

  it('warns a week before the last day', () => {
    const due = { state: 'due' as const, strength: 'must' as const, dueOn: '2026-11-30' }
    expect(toneOf(due, '2026-11-23')).toBe('nearDue')
    expect(toneOf(due, '2026-11-22')).toBe('notStarted')
  })

  it('steps over the end of a year', () => {
    expect(monthFrom('2026-12', 1)).toBe('2027-01')
    expect(monthFrom('2026-01', -1)).toBe('2025-12')
  })

  it('counts days over the end of a month', () => {
    expect(dayAfter('2026-11-24', 30)).toBe('2026-12-24')
    expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01')
  })
})
