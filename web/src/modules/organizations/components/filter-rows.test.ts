import { expect, test } from 'vitest'
import { fromTheTop, matchingRows } from './filter-rows.ts'

const rows = [
  { path: '/c/', name: 'committee', shortName: '', depth: 1 },
  { path: '/c/h/', name: 'housing', shortName: '', depth: 2 },
  { path: '/c/h/b1/', name: 'first branch', shortName: '', depth: 3 },
  { path: '/c/t/', name: 'tax', shortName: '', depth: 2 },
]

test('a match is shown with those above it and without its siblings', () => {
  expect(matchingRows(rows, 'branch').map((row) => row.name)).toEqual(['committee', 'housing', 'first branch'])
})

test('blank text filters nothing', () => {
  expect(matchingRows(rows, ' ')).toHaveLength(4)
})

test('someone who sees one unit sees it at the left edge', () => {
  expect(fromTheTop(rows.slice(1)).map((row) => row.depth)).toEqual([0, 1, 0])
})
