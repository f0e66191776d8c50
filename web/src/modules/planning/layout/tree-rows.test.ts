import { expect, test } from 'vitest'
import { overviewOf } from './overview.ts'
import { aPlan, aTask, idOf } from './sample-plan.arbitrary.ts'
import { isFiltering, meets } from './task-filter.ts'
import { descendantsOf, siblingsOf, treeOf, treeRows } from './tree-rows.ts'

const tasks = [
  aTask(1, { name: '城市更新' }),
  aTask(2, { parentId: idOf(1, 1), name: '入户走访', line: 'party' }),
  aTask(3, { parentId: idOf(1, 2), name: '清水塘片区', line: 'joint' }),
  aTask(4, { name: '市政提质' }),
]
const tree = treeOf(tasks)
const names = (rows: { task: { name: string } }[]) => rows.map((row) => row.task.name)

test('rows come depth first with their level', () => {
  const rows = treeRows(tree, new Set())
  expect(names(rows)).toEqual(['城市更新', '入户走访', '清水塘片区', '市政提质'])
  expect(rows.map((row) => row.level)).toEqual([1, 2, 3, 1])
})

test('a closed task hides everything beneath it', () => {
  expect(names(treeRows(tree, new Set([idOf(1, 1)])))).toEqual(['城市更新', '市政提质'])
})

test('a filter shows what it finds and the way to it, even through a closed task', () => {
  const rows = treeRows(tree, new Set([idOf(1, 1)]), meets({ line: 'joint' }, tasks), true)
  expect(names(rows)).toEqual(['城市更新', '入户走访', '清水塘片区'])
  expect(rows.map((row) => row.isMatch)).toEqual([false, false, true])
})

test('a task whose parent is not in the plan stands as a root', () => {
  const lonely = treeOf([aTask(7, { parentId: idOf(1, 99) })])
  expect(lonely.roots).toHaveLength(1)
})

test('an order number comes before a date, and siblings are found by it', () => {
  const first = tasks[0]
  expect(first === undefined ? [] : siblingsOf(tree, first).map((each) => each.name)).toEqual(['城市更新', '市政提质'])
  expect(descendantsOf(tree, idOf(1, 1))).toHaveLength(2)
})

test('an empty filter is no filter', () => {
  expect(isFiltering({ search: '' })).toBe(false)
  expect(isFiltering({ critical: true })).toBe(true)
})

test('a light finds the steps that the head counts, not what sums them up', () => {
  const light = { light: 'late', reason: '', override: null } as const
  const lit = tasks.map((task) => ({ ...task, light }))
  const rows = treeRows(treeOf(lit), new Set(), meets({ light: 'late' }, lit), true)
  expect(names(rows.filter((row) => row.isMatch))).toEqual(['清水塘片区', '市政提质'])
  expect(rows.filter((row) => row.isMatch)).toHaveLength(overviewOf(aPlan({ tasks: lit })).late)
})
