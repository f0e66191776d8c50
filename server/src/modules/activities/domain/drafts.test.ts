import { expect, test } from 'vitest'
import { nextDraftVersion } from './drafts.ts'

test('a draft follows the version that was seen, waits for a look at any other, and begins again when it is gone', () => {
  expect(nextDraftVersion(null, 0)).toBe(1)
  expect(nextDraftVersion(4, 4)).toBe(5)
  expect(nextDraftVersion(4, 3)).toBeNull()
  expect(nextDraftVersion(1, 0)).toBeNull()
  expect(nextDraftVersion(null, 6)).toBe(7)
})
