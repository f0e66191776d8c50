import { ReviewState } from '@hepai/contract/reviews-shapes'
import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { onlyIn } from '../domain/facts.ts'
import { insertFinding } from '../store/findings.ts'
import { peopleOf } from '../store/people.ts'
import { lockReview } from '../store/review.ts'

export const addFinding = command(contract.addFinding, async ({ input, actor, tx, platform }) => {
  const { reviewId, text, ownerId, dueOn } = input
  const review = await lockReview(tx, reviewId)
  const grant = authorize(actor, 'reviews.record', review.organization)
  onlyIn(review, ReviewState.exclude(['archived']).options, '列入整改清单')
  const owner = (await peopleOf(tx, reviewId)).find((one) => one.personId === ownerId)
  if (owner === undefined) throw new Refusal('reviews.notOnList')
  const id = platform.newId()
  await insertFinding(tx, grant, { id, reviewId, text, ownerId, ownerName: owner.name, dueOn })
  return { output: { id }, audit: { grant, subjectId: reviewId, change: { finding: id, ownerId, dueOn } } }
})
