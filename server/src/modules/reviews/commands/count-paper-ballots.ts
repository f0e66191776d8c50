import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { withoutKeptAnswer } from '../../../platform/kept-answer.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type Box, FEWEST_OF_A_WAY, addPaper, boxOfText, isFewFromAccounts, textOfBox } from '../domain/ballot.ts'
import { onlyIn } from '../domain/facts.ts'
import { BOX } from '../domain/sealed.ts'
import { peopleOf } from '../store/people.ts'
import { lockReview, saveBox } from '../store/review.ts'
import { markVoted, votersOf } from '../store/voters.ts'

type Voter = Awaited<ReturnType<typeof votersOf>>[number]

/** Sums only: no paper ballot is entered by itself, so whoever enters them cannot tie one to a name. */
export const countPaperBallots = withoutKeptAnswer(
  command(contract.countPaperBallots, async ({ input, actor, tx, platform: { crypto }, today }) => {
    const { reviewId, tellerIds } = input
    const review = await lockReview(tx, reviewId)
    const grant = authorize(actor, 'reviews.record', review.organization)
    onlyIn(review, ['ballot'], '录入纸质测评票')
    if (review.boxCipher === null) throw new Refusal('reviews.notVoter')
    const voterIds = [...new Set(input.voterIds)]
    checkVoters(await votersOf(tx, reviewId), voterIds, tellerIds)
    const box = boxOfText(crypto.decrypt(BOX, review.boxCipher))
    if (isFewFromAccounts(box))
      throw new Refusal('reviews.fewFromAccounts', { count: box.account, fewest: FEWEST_OF_A_WAY })
    const names = new Map((await peopleOf(tx, reviewId)).map((one) => [one.personId, one.name]))
    const totals = new Map(input.totals.map((one) => [one.personId, one.counts]))
    checkTotals(box, totals, voterIds.length, names)
    const voted = { personIds: voterIds, onDay: today, isPaper: true }
    if ((await markVoted(tx, grant, reviewId, voted)) !== voterIds.length) throw new Refusal('reviews.alreadyVoted')
    await saveBox(tx, grant, reviewId, crypto.encrypt(BOX, textOfBox(addPaper(box, voterIds.length, totals))))
    return {
      output: { received: voterIds.length },
      audit: { grant, subjectId: reviewId, change: { count: voterIds.length, tellerIds } },
    }
  }),
)

function checkVoters(voters: readonly Voter[], voterIds: readonly string[], tellerIds: readonly string[]): void {
  const known = new Map(voters.map((one) => [one.personId, one]))
  if (voterIds.some((id) => !known.has(id))) throw new Refusal('reviews.notVoter')
  const voted = voterIds.map((id) => known.get(id)).find((one) => one?.receivedOn !== null)
  if (voted !== undefined) throw new Refusal('reviews.someoneVoted', { name: voted.name })
  if (voterIds.length < FEWEST_OF_A_WAY) throw new Refusal('reviews.fewPaper', { fewest: FEWEST_OF_A_WAY })
  if (new Set(tellerIds).size !== 2 || tellerIds.some((id) => !known.has(id))) throw new Refusal('reviews.tellers')
}

function checkTotals(
  box: Box,
  totals: ReadonlyMap<string, readonly number[]>,
  ballots: number,
  names: ReadonlyMap<string, string>,
): void {
  if (totals.size !== box.counts.size) throw new Refusal('reviews.ballotIncomplete')
  for (const [personId, sums] of box.counts) {
    const counts = totals.get(personId)
    if (counts?.length !== sums.length) throw new Refusal('reviews.ballotIncomplete')
    const sum = counts.reduce((all, one) => all + one, 0)
    if (sum !== ballots)
      throw new Refusal('reviews.paperDoesNotAddUp', { name: names.get(personId) ?? '', sum, ballots })
  }
}
