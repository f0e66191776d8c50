import { addDays, addMonths, daysBetween } from './days.ts'

/** A day that an organisation must not miss: the end of a term or of someone's probation. */
export type DatedThing = {
  readonly what: 'term' | 'probation'
  readonly organizationId: string
  readonly personId: string | null
  readonly name: string
  readonly onDay: string
  readonly state: 'past' | 'soon' | 'later'
  readonly words: string
}

export type OpenTerm = { readonly organizationId: string; readonly organizationName: string; readonly endsOn: string }
export type Probationer = {
  readonly personId: string
  readonly name: string
  readonly organizationId: string
  readonly joinedOn: string
}

/** Reminders before a term ends begin 6 months ahead; a default of Hepai (domain-rules §1.2). */
const TERM_AHEAD_MONTHS = 6
/** 预备期一年: 《中国共产党章程》第七条; the branch discusses confirmation in time, so it is asked a month ahead. */
const PROBATION_MONTHS = 12

const stateOn = (onDay: string, soonFrom: string, today: string): DatedThing['state'] =>
  today > onDay ? 'past' : today >= soonFrom ? 'soon' : 'later'

export function termDate(term: OpenTerm, today: string): DatedThing {
  const { endsOn } = term
  const state = stateOn(endsOn, addMonths(endsOn, -TERM_AHEAD_MONTHS), today)
  const words = {
    past: `任期已于 ${endsOn} 届满 ${daysBetween(endsOn, today)} 天。请换届；延期须报上级批准，一般不超过一年。`,
    soon: `任期 ${endsOn} 届满，还有 ${daysBetween(today, endsOn)} 天。请着手准备换届。`,
    later: `任期 ${endsOn} 届满。`,
  }
  return {
    what: 'term',
    organizationId: term.organizationId,
    personId: null,
    name: term.organizationName,
    onDay: endsOn,
    state,
    words: words[state],
  }
}

export function probationDate(one: Probationer, today: string): DatedThing {
  const onDay = addMonths(one.joinedOn, PROBATION_MONTHS)
  const state = stateOn(onDay, addDays(onDay, -31), today)
  const words = {
    past: `${one.name}的预备期已于 ${onDay} 届满。请召开党员大会讨论转正、延长或取消资格。`,
    soon: `${one.name}的预备期 ${onDay} 届满。请准备讨论转正。`,
    later: `${one.name}的预备期 ${onDay} 届满。`,
  }
  return {
    what: 'probation',
    organizationId: one.organizationId,
    personId: one.personId,
    name: one.name,
    onDay,
    state,
    words: words[state],
  }
}
