import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { accountsOf } from '../../access/index.ts'
import { announce } from '../../notices/index.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { boxOfText, isFewFromAccounts, textOfBox, withoutAccount } from '../domain/ballot.ts'
import { onlyIn } from '../domain/facts.ts'
import { BOX } from '../domain/sealed.ts'
import { lockReview, saveBox } from '../store/review.ts'
import { unmarkVoted } from '../store/voters.ts'

const WHY =
  '线上只收到一两张票，单独计票会看出谁选了什么，所以没有计入，内容也没有人看到。请在会上投纸质票；会前人数够了，也可以重新在线上投。'

/** Only while they are too few to be counted beside paper: otherwise a recorder could throw away a vote that displeases. */
export const withdrawAccountBallots = command(
  contract.withdrawAccountBallots,
  async ({ input, actor, tx, platform, now }) => {
    const { crypto } = platform
    const { reviewId } = input
    const review = await lockReview(tx, reviewId)
    const grant = authorize(actor, 'reviews.record', review.organization)
    onlyIn(review, ['ballot'], '撤回线上票')
    const box = review.boxCipher === null ? null : boxOfText(crypto.decrypt(BOX, review.boxCipher))
    if (box === null || !isFewFromAccounts(box)) throw new Refusal('reviews.notFewFromAccounts')
    const left = withoutAccount(box)
    const whose = await unmarkVoted(tx, grant, reviewId, left.paper === 0 ? 'all' : 'account')
    const count = whose.length
    await saveBox(tx, grant, reviewId, crypto.encrypt(BOX, textOfBox(left)))
    const messages = (await accountsOf(tx, whose)).map(({ accountId }) => ({
      ...{ accountId, kind: 'ballotWithdrawn' as const, title: `线上票已撤回：${review.title}` },
      body: WHY,
      target: { page: 'review' as const, reviewId },
      dedupeKey: `ballotWithdrawn:${platform.newId()}`,
    }))
    await announce(tx, grant, platform, messages, now)
    return { output: { withdrawn: count }, audit: { grant, subjectId: reviewId, change: { count } } }
  },
)
