import type { RichBlock, RichDoc, RichInline, RichItem, RichList, RichParagraph } from '@hepai/contract/activities-rich'

/** One paragraph of set minutes, in the order in which it is read; for documents on paper. */
export type MinutesParagraph =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** `depth` is 0 for the outermost list; `mark` is the number of the item, null for a bullet or a further paragraph. */
  | { readonly kind: 'item'; readonly depth: number; readonly mark: number | null; readonly text: string }

const textOf = (content: readonly RichInline[] | undefined): string =>
  (content ?? []).map((one) => (one.type === 'text' ? one.text : '\n')).join('')

/** The paragraphs of set minutes; empty ones are left out, since they say nothing. */
export const paragraphsOf = (doc: RichDoc): readonly MinutesParagraph[] =>
  doc.content.flatMap(paragraphsIn).filter((one) => one.text.trim() !== '')

function paragraphsIn(block: RichBlock): readonly MinutesParagraph[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: textOf(block.content) }]
    case 'heading':
      return [{ kind: 'heading', level: block.attrs.level, text: textOf(block.content) }]
    case 'bulletList':
    case 'orderedList':
      return itemsIn(block, 0)
  }
}

function itemsIn(list: RichList, depth: number): readonly MinutesParagraph[] {
  const start = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : null
  return list.content.flatMap((item, index) => paragraphsOfItem(item, depth, start === null ? null : start + index))
}

const paragraphsOfItem = (item: RichItem, depth: number, mark: number | null): readonly MinutesParagraph[] =>
  item.content.flatMap((part: RichParagraph | RichList, place) =>
    part.type === 'paragraph'
      ? [{ kind: 'item' as const, depth, mark: place === 0 ? mark : null, text: textOf(part.content) }]
      : itemsIn(part, depth + 1),
  )

/** Set minutes as plain text, one paragraph a line, the numbers of ordered lists kept; for searching and comparing. */
export const plainTextOf = (doc: RichDoc): string =>
  paragraphsOf(doc)
    .map((one) => (one.kind === 'item' && one.mark !== null ? `${one.mark}. ${one.text}` : one.text))
    .join('\n')
