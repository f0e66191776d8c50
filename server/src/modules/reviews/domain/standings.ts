import type { Standing } from '@hepai/contract/reviews-shapes'

type Member = { readonly personId: string; readonly name: string; readonly memberKind: string }

/** Newcomers are shown to the recorder for this long, in days; whether they take part is the branch's to decide. */
export const NEWCOMER_DAYS = 183

/** How a person starts on the list: 预备党员 take part without a grade; who came lately is pointed out. */
export function startingStanding(
  { memberKind, ...person }: Member,
  arrivedOn: string | undefined,
): { personId: string; name: string; isProbationary: boolean; standing: Standing; reason: string } {
  if (memberKind === 'probationary')
    return { ...person, isProbationary: true, standing: 'ungraded', reason: '预备党员参加评议，不评定等次' }
  const reason = arrivedOn === undefined ? '' : `${arrivedOn} 转入，是否参评由支部研究`
  return { ...person, isProbationary: false, standing: 'graded', reason }
}
