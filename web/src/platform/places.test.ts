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

test('a branch secretary finds the ledger import under 组织生活, a party office with the other imports', () => {
  const labels = (permissions: Parameters<typeof placesFor>[0]): readonly string[] =>
    placesFor(permissions).flatMap((group) =>
      group.places.filter(({ to }) => to === '/imports').map(({ label }) => `${group.label}：${label}`),
    )
  expect(labels(['activities.record'])).toEqual(['落实 · 组织生活：台账导入导出'])
  expect(labels(['activities.record', 'people.import'])).toEqual(['组织与人员：导入导出'])
  expect(labels(['activities.read'])).toEqual([])
})
