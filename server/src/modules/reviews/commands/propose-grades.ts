import type { SchemeFields } from '@hepai/contract/reviews-shapes'
import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { nextState } from '../domain/facts.ts'
import { type Proposal, checkProposal, needsGrounds } from '../domain/proposal.ts'
import { GRADE, gradeText } from '../domain/sealed.ts'
import { peopleOf, saveGrade } from '../store/people.ts'
import { changeReview, insertStep, lockReview } from '../store/review.ts'
import { entering } from './move-review.ts'

export const proposeGrades = command(contract.proposeGrades, async ({ input, actor, tx, platform, now, today }) => {
  const { reviewId, version, grades } = input
  const review = await lockReview(tx, reviewId)
  const grant = authorize(actor, 'reviews.record', review.organization)
  const to = nextState(review, 'propose', new Set(['grades']))
  checkProposal(review.scheme, await peopleOf(tx, reviewId), grades)
  for (const { personId, grade, grounds } of grades) {
    const cipher = platform.crypto.encrypt(GRADE, gradeText(grade, needsGrounds(review.scheme, grade) ? grounds : ''))
    await saveGrade(tx, grant, reviewId, { personId, cipher })
  }
  const next = await changeReview(tx, grant, review, version, await entering({ tx, platform }, review, to, today))
  await insertStep(tx, grant, { id: platform.newId(), reviewId, event: 'propose', to, at: now, reason: '' })
  return {
    output: { id: reviewId, version: next },
    audit: {
      grant,
      subjectId: reviewId,
      change: { event: 'propose', count: grades.length, ...limited(review, grades) },
    },
  }
})

/** How many got the limited grade, without whom: that the limit was kept can be audited. */
function limited({ scheme }: { readonly scheme: SchemeFields }, grades: readonly Proposal[]) {
  const { limit } = scheme
  return limit === null ? {} : { limited: grades.filter((one) => one.grade === limit.grade).length }
}
