import type { ReviewEvent, ReviewState } from '@hepai/contract/reviews-shapes'
import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import type { Platform } from '../../../platform/platform.ts'
import { leaveBy } from '../../../platform/process-machine.ts'
import { boxOfText, emptyBox, mayShow, textOfBox } from '../domain/ballot.ts'
import { givenBy, nextState } from '../domain/facts.ts'
import { machines } from '../domain/machines.ts'
import { BOX } from '../domain/sealed.ts'
import { factsOf } from '../store/facts.ts'
import { peopleOf } from '../store/people.ts'
import { type RecordGrant, type StoredReview, type Tx, changeReview, insertStep, lockReview } from '../store/review.ts'
import { insertVoters } from '../store/voters.ts'
import { votersFor } from './voters-for.ts'

export const moveReview = command(contract.moveReview, async ({ input, actor, tx, platform, now, today }) => {
  const { reviewId, version, event, reason } = input
  const review = await lockReview(tx, reviewId)
  const grant = authorize(actor, 'reviews.record', review.organization)
  const to = nextState(review, event, givenBy(await factsOf(tx, review), reason))
  const next = await changeReview(tx, grant, review, version, {
    ...(await entering({ tx, platform }, review, to, today)),
    ...(await ballotColumns({ tx, platform }, grant, review, event, today)),
  })
  await insertStep(tx, grant, { id: platform.newId(), reviewId, event, to, at: now, reason })
  return {
    output: { id: reviewId, version: next },
    audit: { grant, subjectId: reviewId, change: { event, to, reason } },
  }
})

type At = { readonly tx: Tx; readonly platform: Platform }

/** The columns of a review that enters a state today. */
export async function entering({ tx, platform }: At, { kind }: StoredReview, to: ReviewState, today: string) {
  const days = await platform.calendar.workingDays(tx)
  return { state: to, since: today, due_on: leaveBy(machines[kind], to, today, days) }
}

/** Opening sets up the box and the voters at once; closing keeps the sums only when they tell of nobody. */
async function ballotColumns(
  { tx, platform: { crypto } }: At,
  grant: RecordGrant,
  review: StoredReview,
  event: ReviewEvent,
  today: string,
) {
  if (event === 'openBallot') {
    const people = await peopleOf(tx, review.id)
    const graded = people.filter((one) => one.standing === 'graded').map((one) => one.personId)
    const grades = review.scheme.grades.map((one) => one.code)
    await insertVoters(tx, grant, review.id, await votersFor(tx, review, people, today))
    return { box_cipher: crypto.encrypt(BOX, textOfBox(emptyBox(graded, grades))) }
  }
  if (event !== 'closeBallot' || review.boxCipher === null) return {}
  const text = crypto.decrypt(BOX, review.boxCipher)
  const isKept = mayShow(boxOfText(text), review.scheme.minBallots)
  return { box_cipher: null, result_cipher: isKept ? crypto.encrypt(BOX, text) : null }
}
