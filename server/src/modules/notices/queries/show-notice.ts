import * as contract from '@hepai/contract/notices'
import { query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { findNotice } from '../store/notice.ts'
import { receiptsOf } from '../store/receipt.ts'
import { receivedView } from './received.ts'

/** Only to whoever received it; to everybody else it does not exist. */
export const showNotice = query(contract.showNotice, async ({ input, actor, db, today }) => {
  const own = await receiptsOf(db, input.noticeId, actor.accountId)
  const [first] = own
  if (first === undefined) throw notFoundOrNotAllowed()
  const { paragraphs, withdrawnReason, id, title, documentNumber, senderName, sentAt, signBy, withdrawnAt } =
    await findNotice(db, input.noticeId)
  const row = { id, title, documentNumber, senderName, sentAt, signBy, signedAt: first.signedAt, withdrawnAt }
  const view = receivedView(row, today)
  return {
    ...view,
    paragraphs: [...paragraphs],
    organizations: own.map((one) => one.organizationName),
    note: first.note,
    withdrawnReason,
    today,
    allowed: view.state === 'toSign' ? ['notices.signNotice'] : [],
  }
})
