import { expect, test } from 'vitest'
import { kind } from './duties.arbitrary.ts'
import type { KindVersion } from './kinds.ts'
import { type LedgerRow, type LedgerWorld, planLedger } from './ledger.ts'

const version = (fields: Parameters<typeof kind>[0]): KindVersion => ({
  fields: kind(fields),
  ...{ id: null, organizationId: null, organizationName: null, path: '/', validTo: null, version: null },
  validFrom: '2018-01-01',
})
const kinds = new Map([
  ['theme_day', version({ code: 'theme_day', name: '主题党日', heldBy: ['branch'], parts: ['课', '片', '实践'] })],
  ['party_lecture', version({ code: 'party_lecture', name: '党课', heldBy: ['branch'] })],
  ['theory_group', version({ code: 'theory_group', name: '中心组学习', heldBy: ['unit'] })],
])
const branch = { id: 'b', path: '/u/b/', kind: 'branch', name: '第一党支部' } as const
const world = (wish: Partial<LedgerWorld> = {}): LedgerWorld => ({
  placeOf: (name) =>
    name === null || name === branch.name ? { place: branch } : { wrong: { what: '没有这个组织', mend: '请核对。' } },
  kindsOf: () => kinds,
  meetings: new Map(),
  today: '2026-11-23',
  headerOf: (field) => field,
  compact: (text) => text.replaceAll(' ', ''),
  ...wish,
})
const row = (wish: Partial<LedgerRow> = {}): LedgerRow => ({
  ...{ row: 2, organization: null, day: '2025-03-05', kind: '主题党日', startsAt: null, endsAt: null, title: '三月' },
  ...{ place: '', host: '', recorder: '', eligible: 10, present: 9, away: '', guests: [], content: '', note: '' },
  ...{ resolutions: [], parts: [] },
  ...wish,
})
const wrong = (rows: readonly LedgerRow[], wish: Partial<LedgerWorld> = {}) =>
  planLedger(rows, world(wish)).mistakes.map(({ row: at, column, what }) => [at, column, what])

test('a kind is known by its name, with spaces, and by the names that ledgers use', () => {
  const rows = ['主题党日', '主题 党日', '主题党日活动'].map((name, place) =>
    row({ row: place + 2, kind: name, day: `2025-0${String(place + 1)}-05` }),
  )
  expect(planLedger(rows, world()).adds.map((one) => one.kind.fields.code)).toEqual(Array(3).fill('theme_day'))
})

test('what cannot be true is named with its row and column', () => {
  expect(wrong([row({ kind: '茶话会' })])).toEqual([[2, 'kind', '没有“茶话会”这一种类']])
  expect(wrong([row({ kind: '中心组学习' })])).toEqual([[2, 'kind', '“中心组学习”不由第一党支部这类组织开展']])
  expect(wrong([row({ organization: '第九党支部' })])).toEqual([[2, 'organization', '没有这个组织']])
  expect(wrong([row({ day: '2026-11-24' })])).toEqual([[2, 'day', '日期还没有到']])
  expect(wrong([row({ present: 11 })])).toEqual([[2, 'present', '实到多于应到 10 人']])
  expect(wrong([row({ startsAt: '10:00', endsAt: '09:00' })])).toEqual([[2, 'time', '结束时间不晚于开始时间']])
  expect(wrong([row({ kind: '党课', parts: [{ part: '片', text: '' }] })])).toEqual([[2, '片', '党课没有“片”这一部分']])
})

test('a record that stands is left as it is, told by organisation, kind, day and hour', () => {
  const meetings = new Map([
    ['b', [{ kindCode: 'theme_day', alsoKinds: [], occurredOn: '2025-03-05', startsAt: '09:00' }]],
  ])
  expect(planLedger([row()], world({ meetings }))).toMatchObject({ adds: [], unchanged: [2], mistakes: [] })
  expect(planLedger([row({ startsAt: '15:00' })], world({ meetings })).adds).toHaveLength(1)
  expect(planLedger([row({ kind: '党课' })], world({ meetings })).adds).toHaveLength(1)
})

test('the same meeting twice in one file is a mistake, two at different hours are two', () => {
  expect(wrong([row(), row({ row: 3 })])).toEqual([[3, 'day', '与第 2 行是同一组织、同一种类、同一天的活动']])
  expect(wrong([row({ startsAt: '09:00' }), row({ row: 3, startsAt: '15:00' })])).toEqual([])
})
