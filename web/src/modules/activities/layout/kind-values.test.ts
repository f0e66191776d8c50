import { KindFields } from '@hepai/contract/activities-shapes'
import { expect, test } from 'vitest'
import { fieldsOf, plainKind, valuesOf, wrongIn } from './kind-values.ts'

const full: KindFields = {
  ...{ code: 'theme_day', name: '主题党日', group: 'study', heldBy: ['branch', 'partyGroup'], minFullMembers: 3 },
  cadence: { every: 'month', times: 2, usualMonths: [3, 9], graceDays: 10 },
  ...{ strength: 'must', attends: 'members', voteRule: 'committee', voteBase: 'present' },
  fields: ['place', 'host', 'votes'],
  parts: ['课', '片'],
  alsoMeets: [{ code: 'party_lecture', parts: ['课'], why: '含课' }],
  ...{ isExempt: false, isReserved: true, isTraining: true },
  source: { title: '条例', article: '第一条', confidence: 'B', note: '说明' },
}

test('a kind comes back from the form as it went in', () => {
  expect(fieldsOf(valuesOf(full, '2026-01-01', ''), 'theme_day')).toEqual(full)
  expect(KindFields.parse(fieldsOf(valuesOf(full, '2026-01-01', ''), 'theme_day'))).toEqual(full)
})

test('a new kind wants a name, a source and a first day, and nothing else', () => {
  expect(wrongIn(valuesOf(plainKind, '', ''))).toEqual(['name', 'sourceTitle', 'validFrom'])
})

test.each([
  ['times', '0'],
  ['times', '两次'],
  ['graceDays', '93'],
  ['heldBy', ''],
  ['validTo', '2025-12-31'],
  ['parts', '一\n二\n三\n四\n五\n六\n七'],
  ['alsoMeets', 'party_lecture\u001F课\u001F'],
] as const)('%s may not be %j', (name, value) => {
  expect(wrongIn({ ...valuesOf(full, '2026-01-01', ''), [name]: value })).toEqual([name])
})
