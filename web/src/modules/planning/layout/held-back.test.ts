import { expect, test } from 'vitest'
import { heldBack } from './held-back.ts'
import { readCell } from './list-columns.ts'
import { aDependency, aTask, idOf } from './sample-plan.arbitrary.ts'
import { treeOf } from './tree-rows.ts'
import { workCalendar } from './work-calendar.ts'

const waited = aTask(1, { startOn: '2026-09-07', durationDays: 5 })
const bound = aTask(2, {
  startOn: '2026-09-14',
  driver: { kind: 'dependency', taskId: waited.id, dependencyId: idOf(2, 1), day: null },
})
const free = aTask(3, {
  startOn: '2026-09-21',
  driver: { kind: 'notBefore', taskId: null, dependencyId: null, day: null },
})
const around = {
  ...{ tree: treeOf([waited, bound, free]), calendar: workCalendar([], []) },
  ...{ dependencies: [aDependency(1, 1, 2), aDependency(2, 1, 3)], year: 2026 },
}
const because = { because: 'dependency', taskId: waited.id, earliest: '2026-09-14' }

test('a day earlier than the predecessor allows is named with the first day that is possible', () => {
  expect(heldBack(bound, '2026-09-09', around)).toEqual(because)
  expect(heldBack(free, '2026-09-09', around)).toEqual(because)
})

test('the first possible day, a day off that becomes it, and every later day are free', () => {
  for (const day of ['2026-09-12', '2026-09-14', '2026-09-15']) {
    expect(heldBack(bound, day, around)).toBeNull()
    expect(heldBack(free, day, around)).toBeNull()
  }
})

test('nothing holds what waits for nobody and wants its own day only', () => {
  expect(heldBack(free, '2026-09-09', { ...around, dependencies: [] })).toBeNull()
})

test('the list says what holds a typed start, and sends nothing for what already is', () => {
  expect(readCell(bound, 'start', '2026-09-09', around)).toEqual({ isRead: false, problem: because })
  expect(readCell(bound, 'start', '2026-09-14', around)).toEqual({ isRead: true, edit: null })
  const wishing = { ...bound, notBefore: '2026-09-16' }
  expect(readCell(wishing, 'start', '2026-09-16', around)).toEqual({ isRead: true, edit: null })
  expect(readCell({ ...bound, durationDays: 3 }, 'end', bound.endOn, around)).toEqual({ isRead: true, edit: null })
})
