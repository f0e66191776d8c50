import type { Place } from './places.ts'
import type { HeldPost, KnownPerson } from './roster-people.ts'
import type { RosterRow } from './roster-row.ts'

export type NewPost = { readonly post: string; readonly fromOn: string }
export type EndedPost = { readonly id: string; readonly toOn: string }
export type Posts = { readonly appoint: readonly NewPost[]; readonly end: readonly EndedPost[] }
type Mistake = { readonly field: string; readonly value: string; readonly what: string; readonly mend: string }

export const noPosts: Posts = { appoint: [], end: [] }

/**
 * What the column 党内职务 changes: posts that are new begin on their day. A post that the row no longer names ends when
 * the first new one begins; without a new one there is no day to end it on, so it stays.
 */
export function postsOf(
  row: RosterRow,
  branch: Place,
  person: KnownPerson | null,
  isPartyOrganization: boolean,
): Posts | { readonly mistake: Mistake } {
  const wanted = row.partyPost ?? []
  if (wanted.length === 0) return noPosts
  const held = (person?.posts ?? []).filter((one) => one.organizationId === branch.id)
  const fresh = wanted.filter((post) => !held.some((one) => one.post === post))
  if (fresh.length === 0) return noPosts
  if (!isPartyOrganization)
    return mistake(
      'partyPost',
      wanted.join('、'),
      `“${branch.name}”不是党组织，不能登记党内职务`,
      '请把所在党支部写成党组织，或清空党内职务。',
    )
  return datedPosts({ wanted, fresh, held, days: row.partyPostFrom ?? [] })
}

type Dated = {
  readonly wanted: readonly string[]
  readonly fresh: readonly string[]
  readonly held: readonly HeldPost[]
  readonly days: readonly string[]
}

function datedPosts({ wanted, fresh, held, days }: Dated): Posts | { readonly mistake: Mistake } {
  if (days.length !== 1 && days.length !== wanted.length)
    return mistake('partyPostFrom', days.join('、'), wordsFor(days.length, wanted.length), mendFor(days.length))
  const appoint = fresh.map((post) => ({ post, fromOn: days[days.length === 1 ? 0 : wanted.indexOf(post)] ?? '' }))
  const from = appoint.map((one) => one.fromOn).sort()[0] ?? ''
  return { appoint, end: held.filter((one) => isReplaced(one, wanted, from)).map(({ id }) => ({ id, toOn: from })) }
}

const isReplaced = (one: HeldPost, wanted: readonly string[], from: string): boolean =>
  !wanted.includes(one.post) && one.fromOn <= from

const wordsFor = (days: number, posts: number): string =>
  days === 0 ? '填了党内职务，没有填任职日期' : `有 ${String(posts)} 个党内职务、${String(days)} 个任职日期，对不上`
const mendFor = (days: number): string =>
  days === 0
    ? '请补上“党内任职日期”；没有这一列的请加上，或先清空党内职务。'
    : '请只写一个日期，或按同样顺序每个职务写一个。'

const mistake = (field: string, value: string, what: string, mend: string) => ({
  mistake: { field, value, what, mend },
})
