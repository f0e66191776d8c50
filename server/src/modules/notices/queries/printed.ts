import type { Platform } from '../../../platform/platform.ts'
import { documentFile } from '../../documents/index.ts'
import { noticeDocument } from '../domain/notice-document.ts'
import type { StoredNotice } from '../store/notice.ts'
import type { Receipt } from '../store/receipt.ts'

/** A notice as a file, with the organisations it went to in the order of the tree. */
export function printedNotice(
  platform: Platform,
  notice: StoredNotice,
  receipts: readonly Receipt[],
  form: 'pdf' | 'docx',
) {
  const { title, documentNumber, senderName, paragraphs, sentAt } = notice
  const receivers = [...new Set(receipts.map((one) => one.organizationName))]
  const sentOn = platform.dayOf(sentAt)
  const document = noticeDocument({ title, documentNumber, senderName, paragraphs, sentOn, receivers })
  return documentFile(platform, document, form, title)
}
