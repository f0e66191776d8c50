import type { Every, KindFields } from '@hepai/contract/activities-shapes'

/** How a standard kind is written down: what is left out is the plain case. */
export type KindDraft = Pick<KindFields, 'code' | 'name' | 'group' | 'heldBy' | 'strength'> &
  Partial<Omit<KindFields, 'cadence' | 'source'>> & {
    readonly every: Every
    readonly usualMonths?: readonly number[]
    readonly source: readonly [title: string, article: string, confidence: KindFields['source']['confidence']]
    readonly note?: string
  }

/** Days after a period within which a surplus meeting still meets it; a default of Hepai, not of a regulation. */
const GRACE: Readonly<Record<Every, number>> = { none: 0, week: 3, month: 10, quarter: 15, year: 31 }

export const standardFields: KindFields['fields'] = ['startsAt', 'place', 'host', 'recorder', 'attendance', 'agenda']

export function kindOf({ every, usualMonths, source, note, ...draft }: KindDraft): KindFields {
  const [title, article, confidence] = source
  return {
    minFullMembers: 0,
    attends: 'members',
    voteRule: null,
    voteBase: null,
    fields: [],
    parts: [],
    alsoMeets: [],
    isExempt: true,
    isReserved: false,
    isTraining: false,
    ...draft,
    cadence: { every, times: 1, usualMonths: [...(usualMonths ?? [])], graceDays: GRACE[every] },
    source: { title, article, confidence, note: note ?? '' },
  }
}
