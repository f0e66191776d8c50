import * as contract from '@hepai/contract/notices'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, versionConflict } from '../../../platform/refusal.ts'
import { announce } from '../store/message.ts'
import { lockNotice, saveWithdrawal } from '../store/notice.ts'
import { receiptsOf } from '../store/receipt.ts'

export const withdrawNotice = command(contract.withdrawNotice, async ({ input, actor, tx, platform, now }) => {
  const { noticeId, version, reason } = input
  const notice = await lockNotice(tx, noticeId)
  const grant = authorize(actor, 'notices.send', notice.organization)
  if (notice.withdrawnAt !== null) throw new Refusal('notices.alreadyWithdrawn')
  if (notice.version !== version) throw versionConflict({ version: notice.version }, { version })
  await saveWithdrawal(tx, grant, notice, reason, now)
  const accounts = new Set((await receiptsOf(tx, noticeId)).map((one) => one.accountId))
  const messages = [...accounts].map((accountId) => ({
    ...{
      accountId,
      kind: 'noticeWithdrawn' as const,
      title: `已撤回：${notice.title}`,
      body: `${notice.senderName}撤回了这份通知：${reason}`,
    },
    ...{ target: { page: 'notice' as const, noticeId }, dedupeKey: `noticeWithdrawn:${noticeId}` },
  }))
  await announce(tx, grant, platform, messages, now)
  return {
    output: { id: noticeId, version: version + 1 },
    audit: { grant, subjectId: noticeId, change: { told: accounts.size } },
  }
})
