import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { withoutKeptAnswer } from '../../../platform/kept-answer.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import {
  FEWEST_OF_A_WAY,
  addBallot,
  ballotProblem,
  boxOfText,
  mayVoteFromAccount,
  textOfBox,
} from '../domain/ballot.ts'
import { onlyIn } from '../domain/facts.ts'
import { BOX } from '../domain/sealed.ts'
import { lockReview, saveBox } from '../store/review.ts'
import { markVoted, votersOf } from '../store/voters.ts'

const problems = { incomplete: 'reviews.ballotIncomplete', noSuchGrade: 'reviews.noSuchGrade' } as const

/**
 * The choice goes into the sums and nowhere else: not into the audit, and not into a kept answer, whose digest of the request
 * could be guessed.
 */
export const castBallot = withoutKeptAnswer(
  command(contract.castBallot, async ({ input, actor, tx, platform: { crypto }, today }) => {
    const { reviewId, marks } = input
    const review = await lockReview(tx, reviewId)
    const grant = authorize(actor, 'reviews.read', review.organization)
    onlyIn(review, ['ballot'], '投测评票')
    const voters = await votersOf(tx, reviewId)
    const voter = voters.find((one) => one.personId === actor.personId)
    if (voter === undefined || review.boxCipher === null) throw new Refusal('reviews.notYours')
    if (voter.receivedOn !== null) throw new Refusal('reviews.alreadyVoted')
    const box = boxOfText(crypto.decrypt(BOX, review.boxCipher))
    const waiting = voters.filter((one) => one.receivedOn === null).length
    if (!mayVoteFromAccount(box, waiting)) throw new Refusal('reviews.tooFewLeft', { fewest: FEWEST_OF_A_WAY })
    const grades = review.scheme.grades.map((one) => one.code)
    const problem = ballotProblem(box, grades, marks)
    if (problem !== null) throw new Refusal(problems[problem])
    const voted = { personIds: [voter.personId], onDay: today, isPaper: false }
    if ((await markVoted(tx, grant, reviewId, voted)) !== 1) throw new Refusal('reviews.alreadyVoted')
    await saveBox(tx, grant, reviewId, crypto.encrypt(BOX, textOfBox(addBallot(box, grades, marks))))
    return { output: { receivedOn: today }, audit: { grant, subjectId: reviewId, change: {} } }
  }),
)
