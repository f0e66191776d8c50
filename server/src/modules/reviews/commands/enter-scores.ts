import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { onlyIn } from '../domain/facts.ts'
import { checkScores } from '../domain/scores.ts'
import { tenthsOf } from '../domain/weights.ts'
import { scoredStates } from '../permissions.ts'
import { peopleOf } from '../store/people.ts'
import { changeReview, lockReview } from '../store/review.ts'
import { openedScores, sealedScores } from '../store/scores.ts'

/** One part of the weighted result, for everybody at once; entered anew it replaces what was there. */
export const enterScores = command(contract.enterScores, async ({ input, actor, tx, platform, today }) => {
  const { reviewId, version, part, basis, scores } = input
  const review = await lockReview(tx, reviewId)
  const grant = authorize(actor, 'reviews.confirm', review.organization)
  onlyIn(review, scoredStates, '录入评分')
  const { weights } = review.scheme
  checkScores(weights, part, await peopleOf(tx, reviewId), scores, actor.personId)
  const tenths = Object.fromEntries(scores.map(({ personId, score }) => [personId, tenthsOf(score)]))
  const entered = { basis, onDay: today, byName: actor.name, tenths }
  const after = { ...openedScores(review.scoresCipher, platform.crypto), [String(part)]: entered }
  const next = await changeReview(tx, grant, review, version, {
    scores_cipher: sealedScores(after, platform.crypto),
    scored_parts: Object.keys(after).length,
  })
  return {
    output: { id: reviewId, version: next },
    // What each was given is sensitive: the trail says which part was entered, by what, for how many.
    audit: {
      grant,
      subjectId: reviewId,
      change: { part: weights?.parts[part]?.name ?? '', basis, count: scores.length },
    },
  }
})
