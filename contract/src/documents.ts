import { z } from 'zod'
import { Day } from './shapes.ts'

/** Kinds of printed documents. 密级 has no field on purpose: what is secret does not belong in Hepai (保守国家秘密法 art. 31). */
export const DocumentKind = z.enum([
  'notice',
  'circular',
  'report',
  'request',
  'reply',
  'opinion',
  'decision',
  'letter',
  'minutes',
  'record',
  'handbook',
])
export type DocumentKind = z.infer<typeof DocumentKind>
export const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  notice: '通知',
  circular: '通报',
  report: '报告',
  request: '请示',
  reply: '批复',
  opinion: '意见',
  decision: '决定',
  letter: '函',
  minutes: '纪要',
  record: '会议记录',
  handbook: '工作手册',
}

/** A stretch of text set one way. */
export const Run = z.strictObject({
  text: z.string(),
  isBold: z.boolean().optional(),
  /** Never broken across lines of print, as a person's name. */
  isWhole: z.boolean().optional(),
  isItalic: z.boolean().optional(),
  isUnderlined: z.boolean().optional(),
  isStruck: z.boolean().optional(),
})
export type Run = z.infer<typeof Run>

/** Plain text, or stretches of it; a line break begins a new paragraph. */
export const Words = z.union([z.string(), z.array(Run)])
export type Words = z.infer<typeof Words>

export const Align = z.enum(['justify', 'left', 'center', 'right'])
export type Align = z.infer<typeof Align>

const Heading = z.strictObject({
  block: z.literal('heading'),
  /** 1 一、 2 （一） 3 1. 4 （1） */
  level: z.int().min(1).max(4),
  text: z.string(),
  /** Numbered by itself unless false. */
  isNumbered: z.boolean().optional(),
  /** Named in the table of contents where the document has one. */
  isListed: z.boolean().optional(),
})
const Paragraph = z.strictObject({
  block: z.literal('paragraph'),
  words: Words,
  align: Align.optional(),
  /** Without the two characters left free at its beginning. */
  isFlush: z.boolean().optional(),
  /** Stays on the page of what follows. */
  isKept: z.boolean().optional(),
})
/** A label in 黑体 with its words, later lines in line with the first word: 出席：…. */
const Labelled = z.strictObject({ block: z.literal('labelled'), label: z.string(), words: Words })
const List = z.strictObject({
  block: z.literal('list'),
  isOrdered: z.boolean(),
  items: z.array(z.strictObject({ words: Words, level: z.int().min(0).max(3).optional() })),
})
export const DocumentCell = z.strictObject({
  words: Words,
  /** Columns it takes. */
  span: z.int().min(1).max(12).optional(),
  align: Align.optional(),
  isHead: z.boolean().optional(),
})
export type DocumentCell = z.infer<typeof DocumentCell>
const Table = z.strictObject({
  block: z.literal('table'),
  caption: z.string().optional(),
  /** Parts of the width, one for each column. */
  columns: z.array(z.number().positive()).min(1).max(14),
  /** Rows that are repeated at the head of every page. */
  head: z.array(z.array(DocumentCell)).max(2).optional(),
  rows: z.array(z.array(DocumentCell)),
})
const PageBreak = z.strictObject({ block: z.literal('pageBreak') })
const Contents = z.strictObject({ block: z.literal('contents'), title: z.string() })

export const DocumentBlock = z.discriminatedUnion('block', [
  Heading,
  Paragraph,
  Labelled,
  List,
  Table,
  PageBreak,
  Contents,
])
export type DocumentBlock = z.infer<typeof DocumentBlock>

/** 版头 */
const Head = z.strictObject({
  /** 发文机关标志 as it is printed: “××市直机关工委文件”, “××支部纪要”. */
  mark: z.string(),
  /** 发文字号 “×委发〔2026〕3号”, or the number of 纪要 “第3号”. */
  number: z.string().optional(),
  urgency: z.enum(['特急', '加急']).optional(),
  /** 签发人, of what goes upwards. */
  signedBy: z.array(z.string()).optional(),
  /** Of 纪要: who issues it and when, above the line. */
  issuer: z.string().optional(),
  issuedOn: Day.optional(),
})
/** 落款 */
const Closing = z.strictObject({
  organ: z.string(),
  signedOn: Day,
  /** True leaves the room that a seal needs: date four characters from the right. */
  isSealed: z.boolean().optional(),
})
/** 版记 */
const Colophon = z.strictObject({
  copiesTo: z.array(z.string()).optional(),
  printedBy: z.string(),
  printedOn: Day,
})
const Cover = z.strictObject({
  title: z.string(),
  subtitle: z.string().optional(),
  lines: z.array(z.string()),
})

/** One document, from which PDF and .docx are both made. Only `kind`, `title` and `body` are always there. */
export const OfficialDocument = z.strictObject({
  kind: DocumentKind,
  title: z.string(),
  head: Head.optional(),
  cover: Cover.optional(),
  /** 主送机关 */
  addressees: z.array(z.string()).optional(),
  body: z.array(DocumentBlock),
  /** Names of what is enclosed, for 附件说明; each may also be given in full. */
  enclosures: z.array(z.strictObject({ title: z.string(), body: z.array(DocumentBlock).optional() })).optional(),
  closing: Closing.optional(),
  /** 附注, in brackets beneath the date. */
  remark: z.string().optional(),
  /** 出席、请假、列席, for 纪要. */
  present: z.array(z.strictObject({ label: z.string(), words: Words })).optional(),
  colophon: Colophon.optional(),
})
export type OfficialDocument = z.infer<typeof OfficialDocument>
