import { z } from 'zod'

/**
 * 会议记录正文 as the editor gives it (ProseMirror JSON), with nothing allowed but what is named here: no links, pictures,
 * styles or scripts can be kept. Lists nest four deep, so that no shape is deeper than the schema.
 */
export const RICH_TEXT_MAX = 100_000
export const RICH_BLOCKS_MAX = 4_000

const Mark = z.strictObject({ type: z.enum(['bold', 'italic', 'underline']) }, '文字只能加粗、倾斜或加下划线。')
const Text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(RICH_TEXT_MAX),
  marks: z.array(Mark).max(3).optional(),
})
const HardBreak = z.strictObject({ type: z.literal('hardBreak') })
const Inline = z.discriminatedUnion('type', [Text, HardBreak], '正文中有不能保存的内容，请删去图片、链接等再保存。')
const inline = z.array(Inline).max(RICH_BLOCKS_MAX).optional()

const Paragraph = z.strictObject({ type: z.literal('paragraph'), content: inline })
const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inline,
})

export type RichInline = z.infer<typeof Inline>
export type RichParagraph = z.infer<typeof Paragraph>
export type RichHeading = z.infer<typeof Heading>
export type RichItem = { type: 'listItem'; content: (RichParagraph | RichList)[] }
export type RichList =
  | { type: 'bulletList'; content: RichItem[] }
  | { type: 'orderedList'; attrs?: { start: number; type?: null | undefined } | undefined; content: RichItem[] }
export type RichBlock = RichParagraph | RichHeading | RichList
export type RichDoc = { type: 'doc'; content: RichBlock[] }

const Start = z.strictObject({ start: z.int().min(1).max(10_000), type: z.null().optional() })
const refused = '正文中有不能保存的内容，只能有标题、段落和列表。请删去图片、表格、链接等再保存。'

function listsWith<T extends z.ZodType>(inItem: T) {
  const Item = z.strictObject({ type: z.literal('listItem'), content: z.array(inItem).min(1).max(200) })
  const content = z.array(Item).min(1).max(1000)
  return {
    bullets: z.strictObject({ type: z.literal('bulletList'), content }),
    numbers: z.strictObject({ type: z.literal('orderedList'), attrs: Start.optional(), content }),
  }
}

// The innermost level first; each level may hold the one before it.
const fourth = listsWith(z.discriminatedUnion('type', [Paragraph], '列表最多四层。请减少层级后再保存。'))
const third = listsWith(z.discriminatedUnion('type', [Paragraph, fourth.bullets, fourth.numbers], refused))
const second = listsWith(z.discriminatedUnion('type', [Paragraph, third.bullets, third.numbers], refused))
const first = listsWith(z.discriminatedUnion('type', [Paragraph, second.bullets, second.numbers], refused))
const Block = z.discriminatedUnion('type', [Paragraph, Heading, first.bullets, first.numbers], refused)

const lengthOf = (value: unknown): number => JSON.stringify(value).length

export const RichDoc: z.ZodType<RichDoc, RichDoc> = z
  .strictObject({ type: z.literal('doc'), content: z.array(Block).max(RICH_BLOCKS_MAX, '正文段落过多，请分次记录。') })
  .refine((doc) => lengthOf(doc) <= RICH_TEXT_MAX * 4, '正文过长，最多约 10 万字。请删减，或把附件内容另行保存。')
