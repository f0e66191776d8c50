import type { KindFields } from '@hepai/contract/activities-shapes'
import type { OrganizationKind } from '@hepai/contract/organizations'
import { daysBetween, monthOf } from './days.ts'
import { type Asking, type DutyFrame, type PeriodKind, dutyFrame } from './duty-frame.ts'
import { type DutyWords, type PartlyMet, dutyWords } from './duty-words.ts'
import type { DutyExcuse, DutyRecord, DutyState } from './duty.ts'
import type { KindVersion } from './kinds.ts'
import type { Period } from './periods.ts'

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
  /** Of an open duty of several parts: the record of the period that holds some of them, and which are still missing. */
  readonly partlyMetBy: { readonly activityId: string; readonly missing: readonly string[] } | null
  /** Why it stands so, in words. */
  readonly why: string
}

/** What is known of one organisation besides. */
export type DutyFacts = {
  readonly holder: DutyHolder
  readonly records: readonly DutyRecord[]
  readonly excuses: readonly DutyExcuse[]
}

export type DutyInput = DutyFacts & Asking

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

/** The parts for want of which a record does not meet a duty; null when it holds none of them, or more is wanting. */
function missingPartsOf(record: DutyRecord, code: string, kinds: ReadonlyMap<string, KindVersion>): string[] | null {
  for (const held of [record.kindCode, ...record.alsoKinds]) {
    const rule = kinds.get(held)?.fields.alsoMeets.find((one) => one.code === code)
    if (rule?.parts.some((part) => record.parts.includes(part)) === true)
      return rule.parts.filter((part) => !record.parts.includes(part))
  }
  return null
}

type Match = { readonly record: DutyRecord; readonly because: string; readonly isLate: boolean }
type Span = PeriodKind & { readonly own: readonly Match[] }

/**
 * What an organisation owes in every period that touches `fromOn`…`toOn`, each met by at most one record. Records of the
 * period come first; a record in surplus may make good the period before, within the days of grace. All records that
 * `neededRecords` names should be given, so that the answer does not depend on the span.
 *
 * The kind's version on the last day of a period decides (domain-rules: rules are data with validity).
 */
export const dutiesOf = (given: DutyInput): readonly Duty[] => dutiesWithin(dutyFrame(given), given)

/** As `dutiesOf`, for one of many organisations of one frame. */
export function dutiesWithin(frame: DutyFrame, facts: DutyFacts): readonly Duty[] {
  const kindsOnDay = frame.kindsFor(facts.holder.path)
  const asked = { ...facts, frame }
  const fitting = fittingByCode([...facts.records].sort(earlierFirst), kindsOnDay)
  const duties: Duty[] = []
  for (const { code, series } of frame.owedUnder(facts.holder.path))
    for (const periods of series) addDuties(duties, asked, spansOf(facts.holder, periods, fitting.get(code) ?? none))
  return duties
}

type Asked = DutyFacts & { readonly frame: DutyFrame }

/** Under each code the records that meet it, in their order. */
function fittingByCode(
  records: readonly DutyRecord[],
  kindsOnDay: (day: string) => ReadonlyMap<string, KindVersion>,
): ReadonlyMap<string, readonly Match[]> {
  const byCode = new Map<string, Match[]>()
  for (const record of records) {
    const kinds = kindsOnDay(record.occurredOn)
    for (const code of codesMetBy(record, kinds)) {
      const because = meetsBecause(record, code, kinds)
      if (because === null) continue
      const known = byCode.get(code)
      if (known === undefined) byCode.set(code, [{ record, because, isLate: false }])
      else known.push({ record, because, isLate: false })
    }
  }
  return byCode
}

/** Its own kinds and those that they also meet. Most kinds meet no other, and most records are of one kind. */
function codesMetBy(record: DutyRecord, kinds: ReadonlyMap<string, KindVersion>): Iterable<string> {
  const also = kinds.get(record.kindCode)?.fields.alsoMeets
  if (record.alsoKinds.length === 0 && (also === undefined || also.length === 0)) return [record.kindCode]
  const held = [record.kindCode, ...record.alsoKinds]
  return new Set([...held, ...held.flatMap((code) => kinds.get(code)?.fields.alsoMeets.map((one) => one.code) ?? [])])
}

/** Loops, not chains of copies: a unit's month asks for some thousand spans. */
function addDuties(duties: Duty[], asked: Asked, spans: readonly Span[]): void {
  const { fromOn, toOn } = asked.frame
  for (const [index, span] of spans.entries()) {
    if (span.period.startOn > toOn || span.period.endOn < fromOn) continue
    const matches = matchesOf(spans[index - 1], span, spans[index + 1])
    for (let place = 0; place < span.kind.cadence.times; place += 1)
      duties.push(dutyOf(asked, span, place + 1, matches[place] ?? null))
  }
}

const none: readonly Match[] = []

/** The periods in which an organisation owes the kind, each with the records that fall into it. */
function spansOf(holder: DutyHolder, periods: readonly PeriodKind[], fitting: readonly Match[]): readonly Span[] {
  const spans: Span[] = []
  for (const { at, kind, period } of periods) {
    if (!isHeldBy(kind, holder) || !existedIn(holder, period)) continue
    const isOwn = ({ record }: Match): boolean =>
      record.occurredOn >= period.startOn && record.occurredOn <= period.endOn
    spans.push({ at, kind, period, own: fitting.length === 0 ? none : fitting.filter(isOwn) })
  }
  return spans
}

const isHeldBy = (kind: KindFields, holder: DutyHolder): boolean =>
  kind.heldBy.includes(holder.kind) && holder.fullMembers >= kind.minFullMembers

/** An organisation owes nothing for a period in which it began or ended. */
const existedIn = ({ establishedOn, endedOn }: DutyHolder, period: Period): boolean =>
  (establishedOn === null || establishedOn <= period.startOn) && (endedOn === null || endedOn > period.endOn)

const earlierFirst = (one: DutyRecord, other: DutyRecord): number =>
  one.occurredOn === other.occurredOn ? (one.id < other.id ? -1 : 1) : one.occurredOn < other.occurredOn ? -1 : 1

const missingIn = (span: Span): number => Math.max(0, span.kind.cadence.times - span.own.length)

/** Records of `span` beyond its own need that `before` may take, earliest first. */
function sparedFor(before: Span | undefined, span: Span): readonly Match[] {
  if (before === undefined || before.at + 1 !== span.at || span.own.length === 0) return none
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

function dutyOf(asked: Asked, { kind, period }: Span, nth: number, match: Match | null): Duty {
  const { excuses, holder, frame } = asked
  const { today } = frame
  const dueOn = frame.dueOn(period)
  const excuse = excuses.find((one) => one.kindCode === kind.code && one.periodStartOn === period.startOn) ?? null
  const state = stateOf(today, kind, period, match, excuse !== null)
  const partly = match === null && (state === 'due' || state === 'late') ? partlyIn(asked, kind, period) : null
  const words: DutyWords = { kind, period, dueOn, state, match, partly, excuse, today }
  return {
    organizationId: holder.id,
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
    partlyMetBy: partly === null ? null : { activityId: partly.record.id, missing: partly.missing },
    why: dutyWords(words),
  }
}

/** The record of the period that would meet the kind, were it not for the fewest parts. */
function partlyIn({ records, holder, frame }: Asked, kind: KindFields, period: Period): PartlyMet | null {
  if (kind.parts.length === 0) return null
  let best: PartlyMet | null = null
  for (const record of records) {
    if (record.parts.length === 0 || record.occurredOn < period.startOn || record.occurredOn > period.endOn) continue
    const missing = missingPartsOf(record, kind.code, frame.kindsFor(holder.path)(record.occurredOn))
    if (missing !== null && (best === null || missing.length < best.missing.length)) best = { record, missing }
  }
  return best
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
