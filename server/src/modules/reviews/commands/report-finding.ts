import * as contract from '@hepai/contract/reviews'
import { authorize, mayOn } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { findFinding, saveReport } from '../store/findings.ts'
import { lockReview } from '../store/review.ts'

/** A dated fact: on which day it was mended and what was done. */
export const reportFinding = command(contract.reportFinding, async ({ input, actor, tx, today }) => {
  const { findingId, doneOn, what } = input
  const { reviewId } = await findFinding(tx, findingId)
  const review = await lockReview(tx, reviewId)
  const grant = authorize(actor, 'reviews.read', review.organization)
  const finding = await findFinding(tx, findingId)
  const isOwner = finding.ownerId !== null && finding.ownerId === actor.personId
  if (!isOwner && !mayOn(actor, 'reviews.record', review.organization)) throw new Refusal('reviews.notYours')
  if (finding.closedOn !== null) throw new Refusal('reviews.findingClosed')
  if (doneOn > today) throw new Refusal('reviews.inTheFuture', { day: doneOn })
  await saveReport(tx, grant, finding, { doneOn, what })
  return { output: { id: findingId }, audit: { grant, subjectId: reviewId, change: { finding: findingId, doneOn } } }
})
