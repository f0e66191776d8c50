import type { OfficialDocument } from '@hepai/contract/documents'

export type PrintedNotice = {
  readonly title: string
  readonly documentNumber: string
  readonly senderName: string
  readonly paragraphs: readonly string[]
  readonly sentOn: string
  readonly receivers: readonly string[]
}

/** Named one by one up to this many, otherwise together. */
const MOST_NAMED = 12

/** A notice as an official document: with a number it has the red head of its sender (GB/T 9704-2012 7.2). */
export const noticeDocument = (notice: PrintedNotice): OfficialDocument => ({
  kind: 'notice',
  title: notice.title,
  ...(notice.documentNumber === ''
    ? {}
    : { head: { mark: `${notice.senderName}文件`, number: notice.documentNumber } }),
  addressees: notice.receivers.length > MOST_NAMED ? ['各有关单位、党组织'] : [...notice.receivers],
  body: notice.paragraphs.map((words) => ({ block: 'paragraph', words })),
  closing: { organ: notice.senderName, signedOn: notice.sentOn },
})
