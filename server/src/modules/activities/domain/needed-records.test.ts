import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kind, someRecords, version, yearInput } from './duties.arbitrary.ts'
import { dutiesOf } from './duties.ts'
import type { DutyRecord } from './duty.ts'
import { withStandard } from './kinds.ts'
import { type Needed, neededRecords } from './needed-records.ts'

const isNeeded = (needed: readonly Needed[], { kindCode, alsoKinds, occurredOn }: DutyRecord): boolean =>
  needed.some(
    ({ codes, fromOn, toOn }) =>
      occurredOn >= fromOn && occurredOn <= toOn && [kindCode, ...alsoKinds].some((code) => codes.includes(code)),
  )

test('a month asks for the months beside it, a year for the years beside it', () => {
  const [week, month, quarter, year] = neededRecords(withStandard([]), { fromOn: '2026-11-01', toOn: '2026-11-30' })
  expect(week).toMatchObject({ fromOn: '2026-10-19', toOn: '2026-12-13' })
  expect(month).toMatchObject({ fromOn: '2026-10-01', toOn: '2026-12-31' })
  expect(quarter).toMatchObject({ fromOn: '2026-07-01', toOn: '2027-03-31' })
  expect(year).toMatchObject({ fromOn: '2025-01-01', toOn: '2027-12-31' })
  // A theme day with its lecture meets the quarter's lecture, so it is looked for as far as that.
  expect(month?.codes).toContain('theme_day')
  expect(quarter?.codes).toContain('theme_day')
  expect(year?.codes).not.toContain('theme_day')
})

test('what is left out changes no duty', () => {
  const lecture = kind({ code: 'party_lecture', name: '党课', every: 'quarter' })
  const meets = { alsoMeets: [{ code: 'party_lecture', parts: [], why: '主题党日含党课' }] }
  const versions = [version(kind(meets)), version(lecture)]
  const months = fc.integer({ min: 1, max: 12 })
  fc.assert(
    fc.property(someRecords, months, fc.boolean(), (records, month, isWhole) => {
      const fromOn = `2026-${String(month).padStart(2, '0')}-01`
      const input = yearInput({ versions: isWhole ? versions : [version(lecture)], fromOn, toOn: fromOn })
      const needed = neededRecords(input.versions, input)
      const kept = records.filter((one) => isNeeded(needed, one))
      expect(dutiesOf({ ...input, records: kept })).toEqual(dutiesOf({ ...input, records }))
    }),
    { numRuns: 500 },
  )
})
