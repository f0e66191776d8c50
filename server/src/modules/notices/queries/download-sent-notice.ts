import * as contract from '@hepai/contract/notices'
import { authorize } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { findNotice } from '../store/notice.ts'
import { receiptsOf } from '../store/receipt.ts'
import { printedNotice } from './printed.ts'

export const downloadSentNotice = download(contract.downloadSentNotice, async ({ input, actor, db, platform }) => {
  const notice = await findNotice(db, input.noticeId)
  const grant = authorize(actor, 'notices.send', notice.organization)
  const file = await printedNotice(platform, notice, await receiptsOf(db, notice.id), input.form)
  return { ...file, audit: { grant, subjectId: notice.id, change: { form: input.form } } }
})
