import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { boxOfText, isFewFromAccounts, textOfBox, withoutAccount } from '../domain/ballot.ts'
import { onlyIn } from '../domain/facts.ts'
import { BOX } from '../domain/sealed.ts'
import { lockReview, saveBox } from '../store/review.ts'
import { unmarkVoted } from '../store/voters.ts'

/** Only while they are too few to be counted beside paper: otherwise a recorder could throw away a vote that displeases. */
export const withdrawAccountBallots = command(
  contract.withdrawAccountBallots,
  async ({ input, actor, tx, platform: { crypto } }) => {
    const { reviewId } = input
    const review = await lockReview(tx, reviewId)
    const grant = authorize(actor, 'reviews.record', review.organization)
    onlyIn(review, ['ballot'], '撤回线上票')
    const box = review.boxCipher === null ? null : boxOfText(crypto.decrypt(BOX, review.boxCipher))
    if (box === null || !isFewFromAccounts(box)) throw new Refusal('reviews.notFewFromAccounts')
    const left = withoutAccount(box)
    const count = await unmarkVoted(tx, grant, reviewId, left.paper === 0 ? 'all' : 'account')
    await saveBox(tx, grant, reviewId, crypto.encrypt(BOX, textOfBox(left)))
    return { output: { withdrawn: count }, audit: { grant, subjectId: reviewId, change: { count } } }
  },
)
