import type { ImportMistake } from '@hepai/contract/imports'
import type { OrganizationKind } from '@hepai/contract/organizations'
import type { KindVersion } from './kinds.ts'
import { type Meeting, isSameMeeting } from './same-meeting.ts'

/** The three columns that ledgers of 一月一课一片一实践 have. */
export const ledgerParts = ['课', '片', '实践'] as const

/** One row of a ledger (支部手册), read. Undefined: the file has no such column. */
export type LedgerRow = {
  readonly row: number
  readonly organization: string | null
  readonly day: string
  readonly kind: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly title: string
  readonly place: string
  readonly host: string
  readonly recorder: string
  readonly eligible: number
  readonly present: number
  /** Who was away, as it was written. */
  readonly away: string
  readonly guests: readonly { readonly name: string; readonly post: string }[]
  readonly content: string
  readonly resolutions: readonly string[]
  readonly note: string
  readonly parts: readonly { readonly part: string; readonly text: string }[]
}

export type LedgerPlace = {
  readonly id: string
  readonly path: string
  readonly kind: OrganizationKind
  readonly name: string
}
export type LedgerAdd = {
  readonly row: LedgerRow
  readonly place: LedgerPlace
  readonly kind: KindVersion
}
export type LedgerPlan = {
  readonly adds: readonly LedgerAdd[]
  /** Rows that tell of a record that stands; they are left as they are. */
  readonly unchanged: readonly number[]
  readonly mistakes: readonly ImportMistake[]
}

type Wrong = { readonly what: string; readonly mend: string }
export type LedgerWorld = {
  readonly placeOf: (name: string | null) => { readonly place: LedgerPlace } | { readonly wrong: Wrong }
  readonly kindsOf: (place: LedgerPlace, day: string) => ReadonlyMap<string, KindVersion>
  /** What stands already, by organisation. */
  readonly meetings: ReadonlyMap<string, readonly Meeting[]>
  readonly today: string
  /** The header of a field as the file writes it. */
  readonly headerOf: (field: string) => string
  /** Without inner spaces and with half-width letters, for comparing names. */
  readonly compact: (text: string) => string
}

/** Names under which ledgers know the standard kinds besides their own. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  general_meeting: ['支部大会', '党员大会'],
  committee_meeting: ['支部委员会', '支部委员会会议', '支委会会议'],
  group_meeting: ['党小组会议'],
  party_lecture: ['上党课', '讲党课'],
  theme_day: ['主题党日活动', '党员活动日', '支部主题党日'],
  org_life_meeting: ['专题组织生活会'],
  member_review: ['民主评议', '民主评议党员会'],
}

/** Judges every row of a ledger against what stands and against the rows before it. */
export function planLedger(rows: readonly LedgerRow[], world: LedgerWorld): LedgerPlan {
  const adds: LedgerAdd[] = []
  const unchanged: number[] = []
  const mistakes: ImportMistake[] = []
  const seen = new Map<string, (Meeting & { readonly row: number })[]>()
  for (const row of rows) {
    const judged = judgedRow(row, world)
    if ('mistakes' in judged) {
      mistakes.push(...judged.mistakes)
      continue
    }
    const { place, kind } = judged
    const meeting = {
      kindCode: kind.fields.code,
      alsoKinds: [],
      occurredOn: row.day,
      startsAt: row.startsAt,
      row: row.row,
    }
    const before = seen.get(place.id) ?? []
    const twin = before.find((one) => isSameMeeting(one, meeting))
    if (twin !== undefined) mistakes.push(twinMistake(row, twin.row, world))
    else if ((world.meetings.get(place.id) ?? []).some((one) => isSameMeeting(one, meeting))) unchanged.push(row.row)
    else adds.push({ row, place, kind })
    seen.set(place.id, [...before, meeting])
  }
  return { adds, unchanged, mistakes }
}

const twinMistake = (row: LedgerRow, other: number, world: LedgerWorld): ImportMistake => ({
  row: row.row,
  column: world.headerOf('day'),
  value: row.day,
  what: `与第 ${String(other)} 行是同一组织、同一种类、同一天的活动`,
  mend: '确是两场的，请在“时间”列写明相差一小时以上的开始时间；否则请删去一行。',
})

type Judged = { readonly place: LedgerPlace; readonly kind: KindVersion } | { readonly mistakes: ImportMistake[] }

function judgedRow(row: LedgerRow, world: LedgerWorld): Judged {
  const at = (field: string, value: string, wrong: Wrong): ImportMistake => ({
    ...{ row: row.row, column: world.headerOf(field), value, ...wrong },
  })
  const found = world.placeOf(row.organization)
  if ('wrong' in found) return { mistakes: [at('organization', row.organization ?? '', found.wrong)] }
  const { place } = found
  const kind = kindOf(row, place, world)
  const mistakes = [...factMistakes(row, world, at), ...('wrong' in kind ? [at('kind', row.kind, kind.wrong)] : [])]
  if ('wrong' in kind) return { mistakes }
  const strange = row.parts.find(({ part }) => !kind.kind.fields.parts.includes(part))
  if (strange !== undefined)
    mistakes.push(
      at(strange.part, strange.text, {
        what: `${kind.kind.fields.name}没有“${strange.part}”这一部分`,
        mend: '请清空这一格，或改写活动类型。',
      }),
    )
  return mistakes.length > 0 ? { mistakes } : { place, kind: kind.kind }
}

type At = (field: string, value: string, wrong: Wrong) => ImportMistake

function factMistakes(row: LedgerRow, { today }: LedgerWorld, at: At): ImportMistake[] {
  const { day, present, eligible, startsAt, endsAt } = row
  return [
    ...(day > today ? [at('day', day, { what: '日期还没有到', mend: '台账只补录已经开展的活动，请核对日期。' })] : []),
    ...(present > eligible && eligible > 0
      ? [at('present', String(present), { what: `实到多于应到 ${String(eligible)} 人`, mend: '请核对人数。' })]
      : []),
    ...(startsAt !== null && endsAt !== null && endsAt <= startsAt
      ? [at('time', `${startsAt}-${endsAt}`, { what: '结束时间不晚于开始时间', mend: '请写成 09:00-11:00 的样子。' })]
      : []),
  ]
}

function kindOf(
  row: LedgerRow,
  place: LedgerPlace,
  world: LedgerWorld,
): { readonly kind: KindVersion } | { readonly wrong: Wrong } {
  const kinds = [...world.kindsOf(place, row.day).values()]
  const wanted = world.compact(row.kind)
  const named = ({ fields }: KindVersion): boolean =>
    world.compact(fields.name) === wanted || (alsoCalled[fields.code] ?? []).includes(wanted)
  const held = kinds.filter((kind) => kind.fields.heldBy.includes(place.kind))
  const kind = held.find(named)
  if (kind !== undefined) return { kind }
  const names = held.map(({ fields }) => fields.name)
  const what = kinds.some(named) ? `“${row.kind}”不由${place.name}这类组织开展` : `没有“${row.kind}”这一种类`
  return { wrong: { what, mend: `请写成其中之一：${names.join('、')}。` } }
}
