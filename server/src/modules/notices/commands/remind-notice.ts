import { dayWords } from '@hepai/contract/day-words'
import * as contract from '@hepai/contract/notices'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { announce } from '../store/message.ts'
import { lockNotice } from '../store/notice.ts'
import { markReminded, receiptsOf } from '../store/receipt.ts'

/** Only those who have not signed hear of it. */
export const remindNotice = command(contract.remindNotice, async ({ input, actor, tx, platform, now, today }) => {
  const notice = await lockNotice(tx, input.noticeId)
  const grant = authorize(actor, 'notices.send', notice.organization)
  if (notice.withdrawnAt !== null) throw new Refusal('notices.alreadyWithdrawn')
  const open = (await receiptsOf(tx, notice.id)).filter((one) => one.signedAt === null)
  if (open.length === 0) throw new Refusal('notices.allSigned')
  if (open.every((one) => one.remindedOn === today)) throw new Refusal('notices.remindedToday')
  await markReminded(tx, grant, notice.id, today)
  const accounts = [...new Set(open.map((one) => one.accountId))]
  const until = notice.signBy === null ? '' : `，签收期限 ${dayWords(notice.signBy)}`
  const messages = accounts.map((accountId) => ({
    ...{ accountId, kind: 'noticeReminder' as const, title: `请签收：${notice.title}` },
    body: `${notice.senderName}提醒您签收这份通知${until}。`,
    ...{ target: { page: 'notice' as const, noticeId: notice.id }, dedupeKey: `noticeReminder:${notice.id}:${today}` },
  }))
  await announce(tx, grant, platform, messages, now)
  return {
    output: { reminded: accounts.length },
    audit: { grant, subjectId: notice.id, change: { reminded: accounts.length } },
  }
})
