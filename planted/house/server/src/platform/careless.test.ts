import { expect, test } from 'vitest'

test('a test may take the time and chance as it likes', () => {
  expect(Date.now() + new Date().getTime() + Math.random()).toBeGreaterThan(0)
})
