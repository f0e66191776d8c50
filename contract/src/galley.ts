import { z } from 'zod'
import { Align } from './documents.ts'

/**
 * A galley is a document set in type, before it is cut into pages: what both the PDF and the .docx are made from. Measures
 * are in characters of 3号 (1/28 of the text area's width) and in lines (22 on a page) unless they say otherwise.
 */
export const GalleyStyle = z.enum([
  'body',
  'title',
  'mark',
  'label',
  'heading1',
  'heading2',
  'heading3',
  'small',
  'cell',
  'cellHead',
  'coverTitle',
  'coverLine',
])
export type GalleyStyle = z.infer<typeof GalleyStyle>

export const GalleyRun = z.strictObject({
  text: z.string(),
  style: GalleyStyle.optional(),
  isBold: z.boolean().optional(),
  /** Never broken across lines, as a person's name; Word has no such mark and breaks as it likes. */
  isWhole: z.boolean().optional(),
  isItalic: z.boolean().optional(),
  isUnderlined: z.boolean().optional(),
  isStruck: z.boolean().optional(),
})
export type GalleyRun = z.infer<typeof GalleyRun>

export const GalleyParagraph = z.strictObject({
  set: z.literal('paragraph'),
  style: GalleyStyle,
  runs: z.array(GalleyRun),
  align: Align,
  /** Free before the first line, before all later lines, on the left and on the right of all lines, in characters. */
  first: z.number(),
  hanging: z.number(),
  left: z.number(),
  right: z.number(),
  /** Level in bookmarks and contents; 0 is none. */
  outline: z.int().min(0).max(4),
  /** Stays on the page of what follows. */
  isKept: z.boolean(),
  /** Size in points where it differs from the style's. */
  sizePt: z.number().optional(),
})
export type GalleyParagraph = z.infer<typeof GalleyParagraph>

const Spread = z.strictObject({
  set: z.literal('spread'),
  style: GalleyStyle,
  start: z.array(GalleyRun),
  end: z.array(GalleyRun),
  left: z.number(),
  right: z.number(),
})
const Rule = z.strictObject({
  set: z.literal('rule'),
  color: z.enum(['red', 'black']),
  thicknessMm: z.number(),
  gapMm: z.number(),
})
/** Empty lines, or a height in millimetres. */
const Gap = z.strictObject({ set: z.literal('gap'), lines: z.number().optional(), mm: z.number().optional() })
const Break = z.strictObject({ set: z.literal('pageBreak') })
export const GalleyCell = z.strictObject({
  lines: z.array(z.array(GalleyRun)),
  span: z.int().min(1),
  align: Align,
  isHead: z.boolean(),
})
export type GalleyCell = z.infer<typeof GalleyCell>
const Table = z.strictObject({
  set: z.literal('table'),
  columns: z.array(z.number()),
  headRows: z.int(),
  rows: z.array(z.array(GalleyCell)),
})
const Contents = z.strictObject({ set: z.literal('contents'), depth: z.int() })

export const GalleyBlock = z.discriminatedUnion('set', [GalleyParagraph, Spread, Rule, Gap, Break, Table, Contents])
export type GalleyBlock = z.infer<typeof GalleyBlock>
export type GalleyTable = Extract<GalleyBlock, { set: 'table' }>
export type GalleySpread = Extract<GalleyBlock, { set: 'spread' }>
export type GalleyRule = Extract<GalleyBlock, { set: 'rule' }>

/** A row of 版记: words at both ends, or one text that begins in line with its first word. */
export const FootRow = z.strictObject({ label: z.string(), words: z.string(), end: z.string() })
export type FootRow = z.infer<typeof FootRow>

export const Galley = z.strictObject({
  title: z.string(),
  author: z.string(),
  /** Pages before the numbered ones: the cover. */
  cover: z.array(GalleyBlock),
  blocks: z.array(GalleyBlock),
  /** 版记, at the foot of the last page; none when empty. */
  foot: z.array(FootRow),
})
export type Galley = z.infer<typeof Galley>
