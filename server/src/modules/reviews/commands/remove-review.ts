import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { onlyIn } from '../domain/facts.ts'
import { changeReview, lockReview } from '../store/review.ts'

/** Taken off the lists, never deleted; once people vote it stays. */
export const removeReview = command(contract.removeReview, async ({ input, actor, tx, now }) => {
  const { reviewId, version, reason } = input
  const review = await lockReview(tx, reviewId)
  const grant = authorize(actor, 'reviews.record', review.organization)
  onlyIn(review, ['preparing', 'selfReview', 'criticism'], '撤下')
  await changeReview(tx, grant, review, version, { removed_at: now, removed_reason: reason })
  return { output: { id: reviewId }, audit: { grant, subjectId: reviewId, change: { reason } } }
})
