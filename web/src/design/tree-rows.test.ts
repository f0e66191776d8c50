import { expect, test } from 'vitest'
import { shownRows } from './tree-rows.ts'

const rows = [
  { id: 'city', depth: 0 },
  { id: 'housing', depth: 1 },
  { id: 'branch 1', depth: 2 },
  { id: 'group', depth: 3 },
  { id: 'tax', depth: 1 },
]
const names = (closed: readonly string[]): readonly string[] =>
  shownRows(rows, new Set(closed)).map((each) => each.row.id)

test('everything is shown when nothing is closed', () => {
  expect(names([])).toEqual(['city', 'housing', 'branch 1', 'group', 'tax'])
})

test('a closed row hides all beneath it and nothing after it', () => {
  expect(names(['housing'])).toEqual(['city', 'housing', 'tax'])
})

test('a closed row inside a closed row stays hidden', () => {
  expect(names(['housing', 'branch 1'])).toEqual(['city', 'housing', 'tax'])
})

test('each row knows where its parent stands, and a leaf is neither open nor closed', () => {
  const shown = shownRows(rows, new Set(['branch 1']))
  expect(shown.map((each) => each.parentPlace)).toEqual([0, 0, 1, 0])
  expect(shown.map((each) => each.isOpen)).toEqual([true, true, false, null])
})
