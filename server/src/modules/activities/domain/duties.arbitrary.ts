import type { KindFields } from '@hepai/contract/activities-shapes'
import fc from 'fast-check'
import { addDays } from './days.ts'
import type { DutyHolder, DutyInput } from './duties.ts'
import type { DutyRecord } from './duty.ts'
import { kindOf } from './kind-draft.ts'
import type { KindVersion } from './kinds.ts'

export const branch: DutyHolder = {
  id: 'b1',
  path: '/a/u/b1/',
  kind: 'branch',
  fullMembers: 20,
  establishedOn: null,
  endedOn: null,
}

export const kind = (
  wish: Partial<KindFields> & { readonly every?: KindFields['cadence']['every'] } = {},
): KindFields => {
  const { every = 'month', cadence, ...rest } = wish
  const made = kindOf({
    code: 'theme_day',
    name: '主题党日',
    group: 'meeting',
    heldBy: ['branch'],
    strength: 'must',
    every,
    source: ['条例', '第十六条', 'B'],
  })
  return { ...made, ...rest, cadence: cadence ?? made.cadence }
}

export const version = (fields: KindFields, wish: Partial<KindVersion> = {}): KindVersion => ({
  fields,
  id: null,
  organizationId: null,
  organizationName: null,
  path: '/',
  validFrom: '2018-10-28',
  validTo: null,
  version: null,
  ...wish,
})

export const record = (occurredOn: string, wish: Partial<DutyRecord> = {}): DutyRecord => ({
  id: `r-${occurredOn}-${wish.kindCode ?? 'theme_day'}`,
  title: '主题党日',
  kindCode: 'theme_day',
  alsoKinds: [],
  parts: [],
  occurredOn,
  recordedOn: occurredOn,
  ...wish,
})

export const yearInput = (wish: Partial<DutyInput> = {}): DutyInput => ({
  holder: branch,
  versions: [version(kind())],
  records: [],
  excuses: [],
  fromOn: '2026-01-01',
  toOn: '2026-12-31',
  today: '2026-11-23',
  lastWorkingDay: (day) => day,
  ...wish,
})

/** Up to twenty records of one or two kinds between December before and January after 2026. */
export const someRecords = fc
  .array(
    fc.record({
      offset: fc.integer({ min: 0, max: 425 }),
      kindCode: fc.constantFrom('theme_day', 'party_lecture'),
      also: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((wishes) =>
    wishes.map(({ offset, kindCode, also }, index) => ({
      ...record(addDays('2025-12-01', offset), { kindCode, alsoKinds: also ? ['party_lecture'] : [] }),
      id: `r${String(index).padStart(2, '0')}`,
    })),
  )
