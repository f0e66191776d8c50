import type { RichBlock, RichDoc, RichInline, RichItem } from '@hepai/contract/activities-rich'

const inline = (text: string): RichInline[] =>
  text
    .split('**')
    .map((part, place): RichInline => ({
      type: 'text',
      text: part,
      ...(place % 2 === 1 ? { marks: [{ type: 'bold' as const }] } : {}),
    }))
    .filter((one) => one.type === 'text' && one.text !== '')

const itemOf = (text: string): RichItem => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: inline(text) }],
})

/** Blocks of set minutes; what stands between two pairs of asterisks is bold. */
export const head = (text: string): RichBlock => ({ type: 'heading', attrs: { level: 2 }, content: inline(text) })
export const say = (text: string): RichBlock => ({ type: 'paragraph', content: inline(text) })
export const points = (texts: readonly string[]): RichBlock => ({ type: 'bulletList', content: texts.map(itemOf) })
export const steps = (texts: readonly string[]): RichBlock => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: texts.map(itemOf),
})
export const minutesOf = (...content: RichBlock[]): RichDoc => ({ type: 'doc', content })
