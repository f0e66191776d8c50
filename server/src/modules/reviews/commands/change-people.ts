import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { onlyIn } from '../domain/facts.ts'
import { peopleOf, saveStanding } from '../store/people.ts'
import { changeReview, lockReview } from '../store/review.ts'

export const changePeople = command(contract.changePeople, async ({ input, actor, tx }) => {
  const { reviewId, version, people } = input
  const review = await lockReview(tx, reviewId)
  const grant = authorize(actor, 'reviews.record', review.organization)
  onlyIn(review, ['preparing', 'selfReview', 'criticism'], '调整参评人')
  const known = new Map((await peopleOf(tx, reviewId)).map((one) => [one.personId, one]))
  for (const wanted of people) {
    const person = known.get(wanted.personId)
    if (person === undefined) throw new Refusal('reviews.notOnList')
    const { name, isProbationary } = person
    if (wanted.standing === 'graded' && isProbationary) throw new Refusal('reviews.probationaryGraded', { name })
    if (wanted.standing !== 'graded' && wanted.reason === '') throw new Refusal('reviews.reasonForStanding', { name })
    await saveStanding(tx, grant, reviewId, wanted)
  }
  const next = await changeReview(tx, grant, review, version, {})
  return {
    output: { id: reviewId, version: next },
    // The reasons may be about discipline: who was changed is said, why is read on the page.
    audit: { grant, subjectId: reviewId, change: { people: people.map((one) => one.personId) } },
  }
})
