/** Something found; `rank` 0 is an exact match, 1 a beginning, 2 anywhere. */
export type Found = {
  readonly kind: 'organization' | 'person' | 'plan' | 'task' | 'indicator' | 'activity'
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly planId: string | null
  readonly rank: number
}

const kinds: readonly Found['kind'][] = ['organization', 'person', 'plan', 'task', 'indicator', 'activity']

/** The best `most`, by rank, then the shorter title, then the kind; without the rank. */
export function bestOf(found: readonly Found[], most: number): Omit<Found, 'rank'>[] {
  return found
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        a.title.length - b.title.length ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        (a.title < b.title ? -1 : 1),
    )
    .slice(0, most)
    .map(({ kind, id, title, detail, planId }) => ({ kind, id, title, detail, planId }))
}
