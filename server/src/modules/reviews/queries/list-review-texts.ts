import * as contract from '@hepai/contract/reviews'
import { query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import { NOTE, SELF_REVIEW } from '../domain/sealed.ts'
import { notesOf } from '../store/notes.ts'
import { peopleOf } from '../store/people.ts'
import { reviewsWithPlaces } from '../store/review.ts'

/** Drafts are nobody's but their author's: only what was submitted is read. */
export const listReviewTexts = query(contract.listReviewTexts, async ({ input, actor, db, platform: { crypto } }) => {
  const row = await reviewsWithPlaces(db)
    .where('review.id', '=', input.reviewId)
    .where(inScope(scopeOf(actor, 'reviews.readTexts'), 'organization.path'))
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  const people = await peopleOf(db, row.id)
  const notes = await notesOf(db, row.id)
  return {
    selfReviews: people.flatMap(({ personId, name, selfReviewCipher, submittedOn }) =>
      selfReviewCipher === null || submittedOn === null
        ? []
        : [{ personId, name, text: crypto.decrypt(SELF_REVIEW, selfReviewCipher) }],
    ),
    notes: notes.map(({ cipher, ...note }) => ({ ...note, text: crypto.decrypt(NOTE, cipher) })),
  }
})
