import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { findFinding, saveClosing, saveReturn } from '../store/findings.ts'
import { lockReview } from '../store/review.ts'

/** Closed by another than the one who mended it, or sent back with a reason. */
export const closeFinding = command(contract.closeFinding, async ({ input, actor, tx, today }) => {
  const { findingId, isDone, reason } = input
  const { reviewId } = await findFinding(tx, findingId)
  const review = await lockReview(tx, reviewId)
  const grant = authorize(actor, 'reviews.record', review.organization)
  const finding = await findFinding(tx, findingId)
  if (finding.closedOn !== null) throw new Refusal('reviews.findingClosed')
  if (finding.reportedOn === null) throw new Refusal('reviews.notReported')
  const isOwner = finding.ownerId !== null && finding.ownerId === actor.personId
  if (isOwner || finding.reportedBy === actor.accountId) throw new Refusal('reviews.ownFinding')
  if (!isDone && reason === '') throw new Refusal('reviews.reasonForReturn')
  if (isDone) await saveClosing(tx, grant, finding, today)
  else await saveReturn(tx, grant, finding, reason)
  return { output: { id: findingId }, audit: { grant, subjectId: reviewId, change: { finding: findingId, isDone } } }
})
