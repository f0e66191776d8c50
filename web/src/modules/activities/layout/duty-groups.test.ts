import { expect, test } from 'vitest'
import { dutyGroups } from './duty-groups.ts'

const duty = (state: 'met' | 'metLate' | 'due' | 'coming' | 'late' | 'excused', dueOn: string) => ({ state, dueOn })

test('what is overdue, due this month, due later and done are told apart', () => {
  const groups = dutyGroups(
    [
      duty('late', '2026-10-30'),
      duty('due', '2026-11-30'),
      duty('due', '2026-12-31'),
      duty('coming', '2026-12-31'),
      duty('met', '2026-11-30'),
      duty('metLate', '2026-10-30'),
      duty('excused', '2026-11-30'),
    ],
    '2026-11',
  )
  expect([groups.late, groups.now, groups.later, groups.done].map((group) => group.length)).toEqual([1, 1, 2, 3])
})
