import * as contract from '@hepai/contract/notices'
import { authorizeSelf } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { findNotice } from '../store/notice.ts'
import { receiptsOf } from '../store/receipt.ts'
import { printedNotice } from './printed.ts'

/** Only to whoever received it. */
export const downloadNotice = download(contract.downloadNotice, async ({ input, actor, db, platform }) => {
  const receipts = await receiptsOf(db, input.noticeId)
  if (!receipts.some((one) => one.accountId === actor.accountId)) throw notFoundOrNotAllowed()
  const notice = await findNotice(db, input.noticeId)
  const file = await printedNotice(platform, notice, receipts, input.form)
  return { ...file, audit: { grant: authorizeSelf(actor), subjectId: notice.id, change: { form: input.form } } }
})
