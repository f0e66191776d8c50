import * as contract from '@hepai/contract/notices'
import { authorizeSelf } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { markNoticeRead } from '../store/message.ts'
import { lockNotice } from '../store/notice.ts'
import { receiptsOf, saveSignature } from '../store/receipt.ts'

export const signNotice = command(contract.signNotice, async ({ input, actor, tx, now }) => {
  const { noticeId, note } = input
  const notice = await lockNotice(tx, noticeId)
  if ((await receiptsOf(tx, noticeId, actor.accountId)).length === 0) throw notFoundOrNotAllowed()
  const grant = authorizeSelf(actor)
  if (notice.withdrawnAt !== null) throw new Refusal('notices.alreadyWithdrawn')
  if (!(await saveSignature(tx, grant, { noticeId, note, at: now }))) throw new Refusal('notices.alreadySigned')
  await markNoticeRead(tx, grant, noticeId, now)
  return {
    output: { id: noticeId, signedAt: now.toISOString() },
    audit: { grant, subjectId: noticeId, change: { hasNote: note !== '' } },
  }
})
