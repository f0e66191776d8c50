import { expect, test } from 'vitest'
import { isMissingPart } from './missing-part.ts'

test.each([
  'Failed to fetch dynamically imported module: http://hepai.example/assets/people-x1.js',
  'error loading dynamically imported module: http://hepai.example/assets/people-x1.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/people-x1.css',
])('a part of the pages that could not be loaded is told from a mistake: %s', (message) => {
  expect(isMissingPart(new TypeError(message))).toBe(true)
})

test('a mistake in a page is none', () => {
  expect(isMissingPart(new TypeError('Cannot read properties of undefined'))).toBe(false)
  expect(isMissingPart('Importing a module script failed.')).toBe(false)
})
