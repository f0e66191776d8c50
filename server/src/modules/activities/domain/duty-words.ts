import type { KindFields } from '@hepai/contract/activities-shapes'
import { daysBetween, monthOf } from './days.ts'
import type { DutyExcuse, DutyRecord, DutyState } from './duty.ts'
import type { Period } from './periods.ts'

export type PartlyMet = { readonly record: DutyRecord; readonly missing: readonly string[] }

export type DutyWords = {
  readonly kind: KindFields
  readonly period: Period
  readonly dueOn: string
  readonly state: DutyState
  readonly match: { readonly record: DutyRecord; readonly because: string; readonly isLate: boolean } | null
  readonly partly: PartlyMet | null
  readonly excuse: DutyExcuse | null
  readonly today: string
}

/** Entered more than this many days after it happened is said so; it stays honest and counts. */
export const LATE_ENTRY_DAYS = 7

/** How a duty stands, in one plain sentence; what is only 一般 is reminded of, never called a breach. */
export function dutyWords(words: DutyWords): string {
  const { state, period, dueOn } = words
  if (words.match !== null) return metWords(words, words.match)
  if (words.partly !== null) return partlyWords(words.partly)
  switch (state) {
    case 'excused':
      return excuseWords(words.excuse)
    case 'late':
      return lateWords(words)
    case 'coming':
      return comingWords(words)
    case 'due':
    case 'met':
    case 'metLate':
      return `${period.label}还没有记录，${leftWords(words.today, dueOn)}`
  }
}

/** A part that was held and not written down is added there; another record would count the day twice. */
const partlyWords = ({ record: { occurredOn, title }, missing }: PartlyMet): string =>
  `${occurredOn}“${title}”还缺${missing.join('、')}。如已开展，请在那次记录里补充。`

const excuseWords = (excuse: DutyExcuse | null): string =>
  excuse === null ? '' : `已说明原因：${excuse.reason}（${excuse.byName}）`

const leftWords = (today: string, dueOn: string): string => {
  const left = daysBetween(today, dueOn)
  if (left > 0) return `期限 ${dueOn}，还有 ${left} 天。`
  return left === 0 ? `期限 ${dueOn}，就是今天。` : `最后一个工作日 ${dueOn} 已过，本期内仍可开展。`
}

function metWords({ period }: DutyWords, { record, because, isLate }: NonNullable<DutyWords['match']>): string {
  const { occurredOn, recordedOn, title } = record
  const why = because === '同一种活动' ? '' : `（${because}）`
  const entered = daysBetween(occurredOn, recordedOn) > LATE_ENTRY_DAYS ? `，${recordedOn} 补录` : ''
  return isLate
    ? `${period.label}未按期开展，${occurredOn}“${title}”补上${why}${entered}，晚 ${daysBetween(period.endOn, occurredOn)} 天。`
    : `${occurredOn}“${title}”${why}${entered}。`
}

function lateWords({ kind, period }: DutyWords): string {
  const mend = '如已开展请补录；未开展请补开，或写明原因。'
  switch (kind.strength) {
    case 'must':
      return `${period.label}应开展${kind.name}，没有记录。${mend}`
    case 'general':
      return `${period.label}一般应开展${kind.name}，没有记录。${mend}`
    case 'practice':
      return `按通行做法${period.label}宜开展${kind.name}，没有记录。如已开展请补录。`
  }
}

function comingWords({ kind, period, today }: DutyWords): string {
  const months = kind.cadence.usualMonths
  if (today >= period.startOn && months.length > 0 && monthOf(today) < Math.min(...months))
    return `一般在 ${months.join('、')} 月开展。`
  return `${period.startOn} 起。`
}
