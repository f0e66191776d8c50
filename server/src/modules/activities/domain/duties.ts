import type { Every, KindFields } from '@hepai/contract/activities-shapes'
import type { OrganizationKind } from '@hepai/contract/organizations'
import { addDays, daysBetween, monthOf } from './days.ts'
import { type DutyWords, dutyWords } from './duty-words.ts'
import type { DutyExcuse, DutyRecord, DutyState } from './duty.ts'
import { type KindVersion, kindsByDay } from './kinds.ts'
import { type Period, periodAt, periodsIn } from './periods.ts'

/** What the engine knows of an organisation. */
export type DutyHolder = {
  readonly id: string
  readonly path: string
  readonly kind: OrganizationKind
  readonly fullMembers: number
  readonly establishedOn: string | null
  readonly endedOn: string | null
}

/** One thing owed once in one period, and how it stands. */
export type Duty = {
  readonly organizationId: string
  readonly kindCode: string
  readonly kindName: string
  readonly strength: KindFields['strength']
  readonly source: KindFields['source']
  readonly period: Period
  /** 1 … cadence.times */
  readonly nth: number
  readonly dueOn: string
  readonly state: DutyState
  readonly metBy: { readonly activityId: string; readonly occurredOn: string; readonly title: string } | null
  /** Named parts of the kind, such as 课、片、实践, and whether the record that met it holds them. */
  readonly parts: readonly { readonly part: string; readonly isHeld: boolean }[]
  /** Why it stands so, in words. */
  readonly why: string
}

export type DutyInput = {
  readonly holder: DutyHolder
  readonly versions: readonly KindVersion[]
  readonly records: readonly DutyRecord[]
  readonly excuses: readonly DutyExcuse[]
  readonly fromOn: string
  readonly toOn: string
  readonly today: string
  /** The last working day on or before a day. */
  readonly lastWorkingDay: (day: string) => string
}

/** Why a record meets a duty of a kind; null when it does not. */
export function meetsBecause(record: DutyRecord, code: string, kinds: ReadonlyMap<string, KindVersion>): string | null {
  if (record.kindCode === code) return '同一种活动'
  if (record.alsoKinds.includes(code)) return '记录写明合并召开'
  for (const held of [record.kindCode, ...record.alsoKinds]) {
    const rule = kinds.get(held)?.fields.alsoMeets.find((one) => one.code === code)
    if (rule?.parts.every((part) => record.parts.includes(part)) === true) return rule.why
  }
  return null
}

type Match = { readonly record: DutyRecord; readonly because: string; readonly isLate: boolean }
type Span = { readonly kind: KindFields; readonly period: Period; readonly own: readonly Match[] }

/**
 * What an organisation owes in every period that touches `fromOn`…`toOn`, each met by at most one record. Records of the
 * period come first; a record in surplus may make good the period before, within the days of grace. Records from a year
 * before to a year after the span should be given, so that the answer does not depend on the span.
 *
 * The kind's version on the last day of a period decides (domain-rules: rules are data with validity).
 */
export function dutiesOf(given: DutyInput): readonly Duty[] {
  const kindsOnDay = kindsByDay(given.versions, given.holder.path)
  const input = { ...given, kindsOnDay }
  const fitting = fittingByCode([...given.records].sort(earlierFirst), kindsOnDay)
  return [...versionsByCode(given)].flatMap(([code, versions]) =>
    dutiesOfKind({ ...input, versions }, code, fitting.get(code) ?? []),
  )
}

type Asked = DutyInput & { readonly kindsOnDay: (day: string) => ReadonlyMap<string, KindVersion> }

/** Under each code the records that meet it, in their order. */
function fittingByCode(
  records: readonly DutyRecord[],
  kindsOnDay: Asked['kindsOnDay'],
): ReadonlyMap<string, readonly Match[]> {
  const byCode = new Map<string, Match[]>()
  for (const record of records) {
    const kinds = kindsOnDay(record.occurredOn)
    const held = [record.kindCode, ...record.alsoKinds]
    const others = held.flatMap((code) => kinds.get(code)?.fields.alsoMeets.map((one) => one.code) ?? [])
    for (const code of new Set([...held, ...others])) {
      const because = meetsBecause(record, code, kinds)
      if (because === null) continue
      const known = byCode.get(code)
      if (known === undefined) byCode.set(code, [{ record, because, isLate: false }])
      else known.push({ record, because, isLate: false })
    }
  }
  return byCode
}

/** Versions of each kind that could ever be asked of the organisation. */
function versionsByCode({ versions, holder }: DutyInput): ReadonlyMap<string, readonly KindVersion[]> {
  const byCode = new Map<string, KindVersion[]>()
  for (const version of versions) {
    const known = byCode.get(version.fields.code)
    if (known === undefined) byCode.set(version.fields.code, [version])
    else known.push(version)
  }
  const isAsked = ({ fields }: KindVersion): boolean =>
    fields.cadence.every !== 'none' && fields.heldBy.includes(holder.kind)
  return new Map([...byCode].filter(([, own]) => own.some(isAsked)))
}

/** `input.versions` are those of this kind alone. */
function dutiesOfKind(input: Asked, code: string, fitting: readonly Match[]): readonly Duty[] {
  const cadences = new Set(input.versions.map(everyOf))
  return [...cadences].flatMap((every) => {
    const spans = spansOf(input, code, every, fitting)
    return spans.flatMap((span, index) =>
      span.period.startOn > input.toOn || span.period.endOn < input.fromOn
        ? []
        : owedIn(input, span, matchesOf(spans[index - 1], span, spans[index + 1])),
    )
  })
}

const everyOf = (version: KindVersion): Every => version.fields.cadence.every

/** The periods of a cadence in which the kind is owed, from one before the span to one after it. */
function spansOf(input: Asked, code: string, every: Every, fitting: readonly Match[]): readonly Span[] {
  if (every === 'none') return []
  const before = addDays(periodAt(every, input.fromOn).startOn, -1)
  const after = addDays(periodAt(every, input.toOn).endOn, 1)
  return periodsIn(every, before, after).flatMap((period) => {
    const kind = input.kindsOnDay(period.endOn).get(code)?.fields
    if (kind?.cadence.every !== every || !isHeldBy(kind, input.holder) || !existedIn(input, period)) return []
    const own = fitting.filter(({ record }) => record.occurredOn >= period.startOn && record.occurredOn <= period.endOn)
    return [{ kind, period, own }]
  })
}

const isHeldBy = (kind: KindFields, holder: DutyHolder): boolean =>
  kind.heldBy.includes(holder.kind) && holder.fullMembers >= kind.minFullMembers

/** An organisation owes nothing for a period in which it began or ended. */
const existedIn = ({ holder }: DutyInput, period: Period): boolean =>
  (holder.establishedOn === null || holder.establishedOn <= period.startOn) &&
  (holder.endedOn === null || holder.endedOn > period.endOn)

const earlierFirst = (one: DutyRecord, other: DutyRecord): number =>
  one.occurredOn === other.occurredOn ? (one.id < other.id ? -1 : 1) : one.occurredOn < other.occurredOn ? -1 : 1

const missingIn = (span: Span): number => Math.max(0, span.kind.cadence.times - span.own.length)

/** Records of `span` beyond its own need that `before` may take, earliest first. */
function sparedFor(before: Span | undefined, span: Span): readonly Match[] {
  if (before === undefined || addDays(before.period.endOn, 1) !== span.period.startOn) return []
  const { times } = span.kind.cadence
  const within = (match: Match): boolean =>
    daysBetween(before.period.endOn, match.record.occurredOn) <= before.kind.cadence.graceDays
  return span.own
    .slice(0, Math.max(0, span.own.length - times))
    .filter(within)
    .slice(0, missingIn(before))
}

function matchesOf(before: Span | undefined, span: Span, after: Span | undefined): readonly Match[] {
  const given = sparedFor(before, span).length
  const own = span.own.slice(given, given + span.kind.cadence.times)
  const late = after === undefined ? [] : sparedFor(span, after)
  return [...own, ...late.map((match) => ({ ...match, isLate: true }))]
}

const owedIn = (input: DutyInput, { kind, period }: Span, matches: readonly Match[]): readonly Duty[] =>
  Array.from({ length: kind.cadence.times }, (_, place) =>
    dutyOf(input, kind, period, place + 1, matches[place] ?? null),
  )

function dutyOf(input: DutyInput, kind: KindFields, period: Period, nth: number, match: Match | null): Duty {
  const dueOn = input.lastWorkingDay(period.endOn)
  const excuse = input.excuses.find((one) => one.kindCode === kind.code && one.periodStartOn === period.startOn) ?? null
  const state = stateOf(input.today, kind, period, match, excuse !== null)
  const words: DutyWords = { kind, period, dueOn, state, match, excuse, today: input.today }
  return {
    organizationId: input.holder.id,
    kindCode: kind.code,
    kindName: kind.name,
    strength: kind.strength,
    source: kind.source,
    period,
    nth,
    dueOn,
    state,
    metBy:
      match === null
        ? null
        : { activityId: match.record.id, occurredOn: match.record.occurredOn, title: match.record.title },
    parts: kind.parts.map((part) => ({ part, isHeld: match?.record.parts.includes(part) ?? false })),
    why: dutyWords(words),
  }
}

/** A duty that is met stays met whatever else is said of it. */
function stateOf(today: string, kind: KindFields, period: Period, match: Match | null, isExcused: boolean): DutyState {
  if (match !== null) return match.isLate ? 'metLate' : 'met'
  if (isExcused) return 'excused'
  if (today > period.endOn) return 'late'
  return hasBegun(today, kind, period) ? 'due' : 'coming'
}

function hasBegun(today: string, kind: KindFields, period: Period): boolean {
  if (today < period.startOn) return false
  const first = kind.cadence.usualMonths[0]
  return first === undefined || monthOf(today) >= Math.min(...kind.cadence.usualMonths)
}
