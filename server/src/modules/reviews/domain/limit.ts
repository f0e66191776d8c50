import type { SchemeFields, Standing } from '@hepai/contract/reviews-shapes'
import { limitBaseNames } from '@hepai/contract/reviews-shapes'

type Counted = { readonly standing: Standing }
type Limit = NonNullable<SchemeFields['limit']>

/** How many may get the limited grade, and from what number that comes. */
export type Allowed = {
  readonly allowed: number
  readonly base: number
  readonly baseName: string
  /** 1/3 */
  readonly share: string
}

/** Whole persons only: a share that is not whole is rounded down, since 不超过 is an upper bound. */
export function allowedUnder(limit: Limit, people: readonly Counted[]): Allowed {
  const base = people.filter((one) => isCounted(limit.base, one.standing)).length
  return {
    allowed: Math.floor((base * limit.most) / limit.of),
    base,
    baseName: limitBaseNames[limit.base],
    share: `${String(limit.most)}/${String(limit.of)}`,
  }
}

function isCounted(base: Limit['base'], standing: Standing): boolean {
  if (base === 'allMembers') return true
  return base === 'participants' ? standing !== 'excluded' : standing === 'graded'
}
