import { expect, test } from 'vitest'
import { differencesOf, versionOf } from './conflict.ts'

const labels = { name: 'Name', post: 'Post', joinedOn: 'Joined' }

test('only fields that differ are shown, in the order of their labels', () => {
  const current = { name: 'Li', post: null, joinedOn: '2020-01-01', version: 4 }
  const typed = { name: 'Li Na', post: 'clerk', joinedOn: '2020-01-01' }
  expect(differencesOf(current, typed, labels)).toEqual([
    { label: 'Name', theirs: 'Li', yours: 'Li Na' },
    { label: 'Post', theirs: '', yours: 'clerk' },
  ])
})

test('a field that the other version does not tell is not called different', () => {
  expect(differencesOf({ version: 2 }, { name: 'Li' }, labels)).toEqual([])
})

test('the version to keep is the one that was saved', () => {
  expect(versionOf({ version: 4 })).toBe(4)
  expect(versionOf(undefined)).toBeNull()
})
