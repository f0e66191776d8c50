import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { nextState } from '../domain/facts.ts'
import { changeReview, insertStep, lockReview, stepsOf } from '../store/review.ts'
import { entering } from './move-review.ts'

/** The party organisation above confirms; nobody confirms what they proposed themselves. */
export const decideGrades = command(contract.decideGrades, async ({ input, actor, tx, platform, now, today }) => {
  const { reviewId, version, isConfirmed, reason } = input
  const review = await lockReview(tx, reviewId)
  const grant = authorize(actor, 'reviews.confirm', review.organization)
  const event = isConfirmed ? 'confirm' : 'sendBack'
  const to = nextState(review, event, new Set())
  const proposed = (await stepsOf(tx, reviewId)).find((one) => one.event === 'propose')
  if (proposed?.byAccount === actor.accountId) throw new Refusal('reviews.ownProposal')
  if (!isConfirmed && reason === '') throw new Refusal('reviews.reasonForReturn')
  const next = await changeReview(tx, grant, review, version, await entering({ tx, platform }, review, to, today))
  await insertStep(tx, grant, { id: platform.newId(), reviewId, event, to, at: now, reason })
  return { output: { id: reviewId, version: next }, audit: { grant, subjectId: reviewId, change: { event, reason } } }
})
