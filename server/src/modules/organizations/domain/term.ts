import type { OrganizationKind } from '@hepai/contract/organizations'

type Strength = 'must' | 'common' | 'practice'
export type TermRule = { readonly years: number; readonly strength: Strength; readonly source: string }

const opinion = '《关于党的基层组织任期的意见》（2018）'

/** 任期: how long a committee serves before it is elected anew; kinds not named have no rule. */
export const termRules: Readonly<Partial<Record<OrganizationKind, TermRule>>> = {
  partyCommittee: { years: 5, strength: 'must', source: opinion },
  generalBranch: { years: 3, strength: 'must', source: opinion },
  branch: { years: 3, strength: 'must', source: opinion },
}

/** Whole months before the end at which the organisation is reminded; the product's own habit, no regulation. */
export const reminders = { months: [6, 3, 1], strength: 'practice', source: '系统默认' } as const

/** An election may be early or late by a year at most, with approval (same opinion, 第二条). */
const MOST_YEARS_EARLY = 1

export type TermState = 'current' | 'dueSoon' | 'overdue' | 'ended'

/** The day some months later (or earlier, when negative), held within the month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const toYear = Math.floor(count / 12)
  const toMonth = (count % 12) + 1
  const held = Math.min(date, daysIn(toYear, toMonth))
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(held).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day by which the next election is due. */
export const termEnd = (beganOn: string, years: number): string => addMonths(beganOn, years * 12)

/** Whole months from `today` until the end; negative as soon as the end has passed. */
export function monthsLeft(today: string, endsOn: string): number {
  const [year = 0, month = 0, date = 0] = today.split('-').map(Number)
  const [endYear = 0, endMonth = 0, endDate = 0] = endsOn.split('-').map(Number)
  return (endYear - year) * 12 + (endMonth - month) - (endDate < date ? 1 : 0)
}

/** Terms that end by this day are shown as due soon. */
export const dueSoonUntil = (today: string): string => addMonths(today, Math.max(...reminders.months))

export function termState(
  term: { readonly endsOn: string; readonly closedOn: string | null },
  today: string,
): TermState {
  if (term.closedOn !== null) return 'ended'
  if (term.endsOn < today) return 'overdue'
  return term.endsOn <= dueSoonUntil(today) ? 'dueSoon' : 'current'
}

/** What a term's length rests on, in words. */
export function termBasis(kind: OrganizationKind, years: number): string {
  const rule = termRules[kind]
  return rule?.years === years ? rule.source : '本单位自定的任期'
}

export type KnownTerm = { readonly beganOn: string; readonly endsOn: string; readonly closedOn: string | null }

/** The known term that a new one would overlap: a later one, or a running one with more than a year to go. */
export function overlappedTerm(terms: readonly KnownTerm[], beganOn: string): KnownTerm | undefined {
  return terms.find(
    (term) =>
      term.beganOn >= beganOn || (term.closedOn === null && addMonths(term.endsOn, -12 * MOST_YEARS_EARLY) > beganOn),
  )
}
