import { expect, test } from 'vitest'
import { type ListColumn, readCell } from './list-columns.ts'
import { aTask, idOf } from './sample-plan.arbitrary.ts'
import { treeOf } from './tree-rows.ts'
import { workCalendar } from './work-calendar.ts'

const task = aTask(1, { startOn: '2026-09-14', durationDays: 5 })
const child = aTask(2, { parentId: idOf(1, 3), startOn: '2026-09-14', startedOn: '2026-09-14' })
const parent = aTask(3)
const around = {
  ...{ tree: treeOf([task, child, parent]), calendar: workCalendar([], []) },
  ...{ dependencies: [], year: 2026 },
}
const typed = (column: ListColumn, text: string, of = task) => {
  const answer = readCell(of, column, text, around)
  if (!answer.isRead) return answer.problem
  return answer.edit?.do === 'change' ? answer.edit.set : null
}

test('what is typed into a cell becomes one change', () => {
  expect(typed('name', '入户走访')).toEqual({ name: '入户走访' })
  expect(typed('line', 'joint')).toEqual({ line: 'joint' })
  expect(typed('organization', idOf(9, 2))).toEqual({ organizationId: idOf(9, 2) })
  expect(typed('owner', idOf(8, 1))).toEqual({ ownerId: idOf(8, 1) })
  expect(typed('start', '9月21日')).toEqual({ notBefore: '2026-09-21' })
  expect(typed('end', '2026-09-22')).toEqual({ durationDays: 7 })
  expect(typed('duration', '8')).toEqual({ durationDays: 8 })
  expect(typed('weight', '2.5')).toEqual({ weight: 2.5 })
  expect(typed('money', '1,200')).toEqual({ moneyPlanned: 1200 })
})

test('what already is makes no change', () => {
  for (const [column, text] of [
    ['name', task.name],
    ['line', 'business'],
    ['start', '2026-09-14'],
    ['duration', '5'],
    ['money', ''],
    ['owner', ''],
    ['progress', '90'],
  ] as const) {
    expect(typed(column, text)).toBeNull()
  }
})

test('what cannot be read is named, nothing is guessed', () => {
  expect(typed('name', ' ')).toBe('nameWanted')
  expect(typed('start', '下周')).toBe('dayWanted')
  expect(typed('duration', '半天')).toBe('wholeWanted')
  expect(typed('weight', '0')).toBe('numberWanted')
  expect(typed('money', '很多')).toBe('numberWanted')
})

test('an end before the start is refused, never turned into another duration', () => {
  expect(typed('end', '2026-09-11')).toBe('endBeforeStart')
  expect(typed('end', '2025-09-18')).toBe('endBeforeStart')
  expect(typed('end', '2026-09-13', child)).toBe('endBeforeStart')
  expect(typed('end', '2026-09-14')).toEqual({ durationDays: 1 })
})

test('a duration out of range is refused, never cut to fit', () => {
  expect(typed('duration', '0')).toBe('durationRange')
  expect(typed('duration', '1001')).toBe('durationRange')
  expect(typed('duration', '1000')).toEqual({ durationDays: 1000 })
})

test('what has begun keeps its start, but may last longer; a summary has no dates of its own', () => {
  expect(typed('start', '2026-09-21', child)).toBe('started')
  expect(typed('duration', '9', child)).toEqual({ durationDays: 9 })
  expect(typed('end', '2026-09-30', parent)).toBe('summary')
})
