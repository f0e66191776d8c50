import { expect, test } from 'vitest'
import { placesFor } from './places.ts'

const addresses = (permissions: Parameters<typeof placesFor>[0]): readonly string[] =>
  placesFor(permissions).flatMap((group) => group.places.map((place) => place.to))

test('without any permission there are still the to-do list, one’s messages, one’s own settings and the calendar', () => {
  expect(addresses([])).toEqual(['/todo', '/notices', '/settings/me', '/settings/reminders', '/settings/calendar'])
})

test('an auditor sees the audit records and no business pages', () => {
  expect(addresses(['audit.read'])).toEqual([
    '/todo',
    '/notices',
    '/settings/me',
    '/settings/reminders',
    '/settings/audit',
    '/settings/calendar',
  ])
})

test('a group without any place in it is not shown', () => {
  expect(placesFor(['people.read']).map((group) => group.places.length)).toEqual([1, 1, 1, 3])
})
