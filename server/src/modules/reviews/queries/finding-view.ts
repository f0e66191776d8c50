import type { FindingView } from '@hepai/contract/reviews-shapes'
import { type Actor, mayOn } from '../../../platform/grant.ts'
import type { StoredFinding } from '../store/findings.ts'
import type { StoredReview } from '../store/review.ts'

/** One finding with what the caller may do about it: whoever mended it does not close it. */
export function findingView(
  { reviewId: _review, reportedBy, ...finding }: StoredFinding,
  { organization }: Pick<StoredReview, 'organization'>,
  actor: Actor,
  today: string,
): FindingView {
  const isOpen = finding.closedOn === null
  const isOwner = isPerson(finding.ownerId, actor)
  const mayRecord = mayOn(actor, 'reviews.record', organization)
  const isReported = finding.reportedOn !== null
  const isAnothers = !isOwner && reportedBy !== actor.accountId
  const reports = isOpen && !isReported && (isOwner || mayRecord)
  const closes = isOpen && isReported && mayRecord && isAnothers
  return {
    ...finding,
    isLate: isOverdue(finding, today),
    allowed: [reports ? 'reviews.reportFinding' : '', closes ? 'reviews.closeFinding' : ''].filter((one) => one !== ''),
  }
}

const isOverdue = ({ closedOn, dueOn }: Pick<StoredFinding, 'closedOn' | 'dueOn'>, today: string): boolean =>
  closedOn === null && dueOn < today

const isPerson = (id: string | null, actor: Actor): boolean => id !== null && id === actor.personId
