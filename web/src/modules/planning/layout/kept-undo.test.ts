import { expect, test } from 'vitest'
import { type KeptUndo, keptText, nothingKept, readKept } from './kept-undo.ts'

const kept: KeptUndo = {
  own: new Map([['t1:1', 2]]),
  stack: {
    past: [{ label: '改名', edits: [{ do: 'remove', what: 'task', id: 't1', version: 2 }] }],
    future: [],
  },
}

test('what can be taken back comes out of the tab as it went in', () => {
  expect(readKept(keptText(kept))).toEqual(kept)
})

test('only the latest steps are kept', () => {
  const many = Array.from({ length: 40 }, (_none, place) => ({ label: String(place), edits: [] }))
  const read = readKept(keptText({ own: new Map(), stack: { past: many, future: [] } }))
  expect(read.stack.past).toHaveLength(30)
  expect(read.stack.past.at(-1)?.label).toBe('39')
})

test('what is missing or not ours is nothing', () => {
  for (const text of [
    null,
    '',
    '{',
    'null',
    '[]',
    '{"own":[],"past":[{}],"future":[]}',
    '{"own":[1],"past":[],"future":[]}',
  ])
    expect(readKept(text)).toEqual(nothingKept)
})
