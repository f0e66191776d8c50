import { loadRoll } from '../../activities/index.ts'
import { findOrganization } from '../../organizations/index.ts'
import type { ReviewPerson } from '../store/people.ts'
import type { StoredReview, Tx } from '../store/review.ts'
import type { NewVoter } from '../store/voters.ts'

/**
 * Who fills in a 测评票: those who take part in the review; for 双述双评 the members of the branch, for 述职评议 the
 * committee and the secretaries. Probationary members only where the scheme says so.
 */
export async function votersFor(
  tx: Tx,
  review: StoredReview,
  people: readonly ReviewPerson[],
  today: string,
): Promise<readonly NewVoter[]> {
  const taking = people.filter((one) => one.standing !== 'excluded')
  const mayProbationary = review.scheme.voters === 'members'
  if (review.kind === 'memberReview') return taking.filter((one) => mayProbationary || !one.isProbationary)
  const place = await findOrganization(tx, review.organization.id)
  const attends = review.kind === 'dualReport' ? 'members' : 'committee'
  const roll = (await loadRoll(tx, place, attends, today)).filter(
    ({ memberKind }) => mayProbationary || memberKind !== 'probationary',
  )
  const more = taking.filter((one) => !roll.some(({ personId }) => personId === one.personId))
  return [...roll, ...more]
}
