import { expect, test } from 'vitest'
import { isSameMeeting } from './same-meeting.ts'

const meeting = (wish: object) => ({
  ...{ kindCode: 'theme_day', alsoKinds: [], occurredOn: '2026-11-20', startsAt: '09:00', ...wish },
})

test('two records tell of one meeting when day and hour agree and a kind is common to both', () => {
  const one = meeting({ alsoKinds: ['party_lecture'] })
  expect(isSameMeeting(one, meeting({ startsAt: '09:59' }))).toBe(true)
  expect(isSameMeeting(one, meeting({ kindCode: 'party_lecture', startsAt: null }))).toBe(true)
  expect(isSameMeeting(one, meeting({ kindCode: 'general_meeting', alsoKinds: ['party_lecture'] }))).toBe(true)
})

test('another kind, another day or an hour apart is another meeting', () => {
  const one = meeting({})
  expect(isSameMeeting(one, meeting({ kindCode: 'general_meeting' }))).toBe(false)
  expect(isSameMeeting(one, meeting({ occurredOn: '2026-11-21' }))).toBe(false)
  expect(isSameMeeting(one, meeting({ startsAt: '10:00' }))).toBe(false)
})
