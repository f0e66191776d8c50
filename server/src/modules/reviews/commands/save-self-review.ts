import * as contract from '@hepai/contract/reviews'
import { authorize, mayOn } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { onlyIn } from '../domain/facts.ts'
import { SELF_REVIEW } from '../domain/sealed.ts'
import { peopleOf, saveWords } from '../store/people.ts'
import { lockReview } from '../store/review.ts'

/** One's own words, or what was handed in on paper entered by the recorder; a draft until it is submitted. */
export const saveSelfReview = command(contract.saveSelfReview, async ({ input, actor, tx, platform, today }) => {
  const { reviewId, personId, isSubmitted, text } = input
  const review = await lockReview(tx, reviewId)
  const grant = authorize(actor, 'reviews.read', review.organization)
  const isOwn = actor.personId === personId
  if (!isOwn && !mayOn(actor, 'reviews.record', review.organization)) throw new Refusal('reviews.notYours')
  const person = (await peopleOf(tx, reviewId)).find((one) => one.personId === personId)
  if (person === undefined || person.standing === 'excluded') throw new Refusal('reviews.notOnList')
  onlyIn(review, ['selfReview', 'criticism'], '填写自评')
  const submittedOn = isSubmitted ? (person.submittedOn ?? today) : null
  const cipher = platform.crypto.encrypt(SELF_REVIEW, text)
  await saveWords(tx, grant, reviewId, { personId, cipher, submittedOn })
  return {
    output: { savedOn: today },
    audit: { grant, subjectId: reviewId, change: { personId, isOwn, isSubmitted } },
  }
})
