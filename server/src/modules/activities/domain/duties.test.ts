import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kind, record, someRecords, version, yearInput } from './duties.arbitrary.ts'
import { dutiesOf, type DutyInput } from './duties.ts'
import { kindsOn, withStandard } from './kinds.ts'

const november = (wish: Partial<DutyInput> = {}) => yearInput({ fromOn: '2026-11-01', toOn: '2026-11-30', ...wish })
const one = (input: DutyInput, code = 'theme_day') => dutiesOf(input).find((duty) => duty.kindCode === code)

test('a month without a record is due until it ends and late afterwards', () => {
  expect(one(november())).toMatchObject({ state: 'due', dueOn: '2026-11-30', metBy: null })
  expect(one(november({ today: '2026-12-01' }))).toMatchObject({ state: 'late' })
  expect(one(november({ today: '2026-10-31' }))).toMatchObject({ state: 'coming' })
  expect(one(november())?.why).toContain('还有 7 天')
})

test('a record meets its month and the words name it', () => {
  const met = one(november({ records: [record('2026-11-05', { id: 'x', title: '走进社区' })] }))
  expect(met).toMatchObject({ state: 'met', metBy: { activityId: 'x', occurredOn: '2026-11-05' } })
  expect(met?.why).toBe('2026-11-05“走进社区”。')
})

test('one entered long after still counts, and the words say when it was entered', () => {
  const met = one(november({ records: [record('2026-11-05', { recordedOn: '2026-11-20' })] }))
  expect(met?.state).toBe('met')
  expect(met?.why).toContain('2026-11-20 补录')
})

test('a surplus in the days after a missed month makes it good as late, and never twice', () => {
  const records = [record('2026-11-06'), record('2026-11-25')]
  const october = yearInput({ fromOn: '2026-10-01', toOn: '2026-10-31' })
  expect(one({ ...october, records: [record('2026-11-06')] })).toMatchObject({ state: 'late' })
  expect(one({ ...october, records })).toMatchObject({ state: 'metLate', metBy: { occurredOn: '2026-11-06' } })
  expect(one(november({ records }))).toMatchObject({ state: 'met', metBy: { occurredOn: '2026-11-25' } })
  expect(one({ ...october, records: [record('2026-11-15'), record('2026-11-25')] })).toMatchObject({ state: 'late' })
})

test('one activity meets many duties and says why for each', () => {
  const versions = withStandard([])
  const records = [record('2026-11-05', { id: 'x', parts: ['课', '片', '实践'], alsoKinds: ['org_life_meeting'] })]
  const met = dutiesOf(november({ versions, records })).filter((duty) => duty.metBy?.activityId === 'x')
  expect(met.map((duty) => [duty.kindCode, duty.why.includes('（')])).toEqual([
    ['party_lecture', true],
    ['theme_day', false],
    ['monthly_four', true],
    ['org_life_meeting', true],
  ])
  expect(met.find((duty) => duty.kindCode === 'party_lecture')?.why).toContain('主题党日含“课”，视同党课')
})

test('a theme day without 课 is no party lecture', () => {
  const records = [record('2026-11-05', { parts: ['片'] })]
  expect(one(november({ versions: withStandard([]), records }), 'party_lecture')).toMatchObject({ state: 'due' })
})

test('a branch of six full members has no committee that must meet', () => {
  const versions = withStandard([])
  const holder = { ...yearInput().holder, fullMembers: 6 }
  expect(one(november({ versions, holder }), 'committee_meeting')).toBeUndefined()
  expect(one(november({ versions }), 'committee_meeting')).toBeDefined()
})

test('an excuse excuses its period only; a record still counts as met', () => {
  const excuses = [{ kindCode: 'theme_day', periodStartOn: '2026-10-01', reason: '防汛值守', byName: '王某' }]
  const october = { ...yearInput({ fromOn: '2026-10-01', toOn: '2026-10-31' }), excuses }
  expect(one(october)).toMatchObject({ state: 'excused', why: '已说明原因：防汛值守（王某）' })
  expect(one({ ...october, records: [record('2026-10-09')] })).toMatchObject({ state: 'met' })
  expect(one(november({ excuses }))).toMatchObject({ state: 'due' })
})

test('what is usual in the last quarter is not asked for in spring', () => {
  const versions = withStandard([])
  const may = yearInput({ versions, fromOn: '2026-05-01', toOn: '2026-05-31', today: '2026-05-10' })
  expect(one(may, 'org_life_meeting')).toMatchObject({ state: 'coming', why: '一般在 10、11、12 月开展。' })
  expect(one(november({ versions }), 'org_life_meeting')).toMatchObject({ state: 'due' })
})

test('only what is a rule is called owed; a practice is a reminder', () => {
  const words = (strength: 'must' | 'general' | 'practice') =>
    one(november({ versions: [version(kind({ strength }))], today: '2026-12-09' }))?.why
  expect(words('must')).toContain('应开展')
  expect(words('general')).toContain('一般应开展')
  expect(words('practice')).toContain('按通行做法')
})

test('an organisation owes nothing for the month it began in', () => {
  const holder = { ...yearInput().holder, establishedOn: '2026-03-10', endedOn: '2026-08-20' }
  expect(dutiesOf(yearInput({ holder })).map((duty) => duty.period.startOn.slice(5, 7))).toEqual([
    '04',
    '05',
    '06',
    '07',
  ])
})

test('the nearer and the later version of a kind holds', () => {
  const city = version(kind())
  const unit = version(kind({ name: '本单位主题党日' }), { path: '/a/u/', validFrom: '2026-07-01' })
  const later = version(kind({ name: '全市主题党日' }), { path: '/a/', validFrom: '2026-09-01' })
  const versions = [city, unit, later]
  const nameOn = (path: string, day: string) => kindsOn(versions, path, day).get('theme_day')?.fields.name
  expect(nameOn('/a/u/b1/', '2026-06-30')).toBe('主题党日')
  expect(nameOn('/a/u/b1/', '2026-10-01')).toBe('本单位主题党日')
  expect(nameOn('/a/v/', '2026-10-01')).toBe('全市主题党日')
})

test('a cadence changed in the middle of the year holds for the periods that end under it', () => {
  const monthly = version(kind(), { validTo: '2026-06-30' })
  const quarterly = version(kind({ every: 'quarter' }), { validFrom: '2026-07-01' })
  const duties = dutiesOf(yearInput({ versions: [monthly, quarterly] }))
  expect(duties.map((duty) => duty.period.label)).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((month) => `2026年${String(month)}月`),
    '2026年第三季度',
    '2026年第四季度',
  ])
})

const versions = [version(kind()), version(kind({ code: 'party_lecture', name: '党课', every: 'quarter' }))]

test('of one kind no record meets two duties, and whatever is met says by what and why', () => {
  fc.assert(
    fc.property(someRecords, (records) => {
      for (const code of ['theme_day', 'party_lecture']) {
        const met = dutiesOf(yearInput({ versions, records })).filter(
          (duty) => duty.kindCode === code && duty.metBy !== null,
        )
        const ids = met.map((duty) => duty.metBy?.activityId)
        expect(new Set(ids).size).toBe(ids.length)
        for (const duty of met) expect(duty.why).toContain(duty.metBy?.occurredOn)
      }
    }),
  )
})

test('one more record never leaves more unmet', () => {
  const unmet = (records: DutyInput['records']) =>
    dutiesOf(yearInput({ versions, records })).filter((duty) => duty.metBy === null).length
  fc.assert(
    fc.property(someRecords, someRecords, (records, [extra]) => {
      const more = extra === undefined ? records : [...records, { ...extra, id: 'zz' }]
      expect(unmet(more)).toBeLessThanOrEqual(unmet(records))
    }),
  )
})

test('the answer for a month is the same whether a month or the year is asked for', () => {
  fc.assert(
    fc.property(someRecords, fc.integer({ min: 1, max: 12 }), (records, month) => {
      const start = `2026-${String(month).padStart(2, '0')}-01`
      const ofYear = dutiesOf(yearInput({ versions, records })).filter((duty) => duty.period.startOn === start)
      const ofMonth = dutiesOf(yearInput({ versions, records, fromOn: start, toOn: start })).filter(
        (duty) => duty.period.startOn === start,
      )
      expect(ofMonth).toEqual(ofYear)
    }),
  )
})
