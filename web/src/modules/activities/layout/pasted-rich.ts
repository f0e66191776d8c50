import type { RichBlock, RichDoc, RichItem, RichList, RichParagraph } from '@hepai/contract/activities-rich'
import type { PastedLine } from './pasted-lines.ts'
import { pastedLines } from './pasted-lines.ts'

/** As the contract allows; the server judges again. */
const MOST_SIGNS = 100_000
const MOST_HTML = 8_000_000
const DEEPEST = 3

type Item = Extract<PastedLine, { kind: 'item' }>

/**
 * What was pasted as set minutes: headings, paragraphs, lists, bold, italic and underlined words, and nothing else.
 * Null when it is longer than minutes may be.
 */
export function richFromHtml(html: string): RichDoc | null {
  if (html.length > MOST_HTML) return null
  const lines = pastedLines(html)
  const signs = lines
    .flatMap((line) => line.content)
    .reduce((sum, each) => sum + (each.type === 'text' ? each.text.length : 1), 0)
  return signs > MOST_SIGNS ? null : { type: 'doc', content: blocksOf(lines) }
}

function blocksOf(lines: readonly PastedLine[]): RichBlock[] {
  const found: RichBlock[] = []
  let run: Item[] = []
  const endRun = (): void => {
    if (run.length > 0) found.push(...listsOf(run, Math.min(...run.map((each) => each.depth)), 0))
    run = []
  }
  for (const line of lines) {
    if (line.kind === 'item') {
      run.push(line)
      continue
    }
    endRun()
    found.push(
      line.kind === 'heading'
        ? { type: 'heading', attrs: { level: line.level }, content: line.content }
        : { type: 'paragraph', content: line.content },
    )
  }
  endRun()
  return found
}

/** Lists of one run of items: a change between numbers and dots begins another; what lies deeper goes into the item before. */
function listsOf(items: readonly Item[], depth: number, nesting: number): RichList[] {
  const lists: RichList[] = []
  let at = 0
  while (at < items.length) {
    const first = items[at]
    if (first === undefined) break
    const next = items.findIndex((each, place) => place > at && each.depth <= depth)
    const end = next < 0 ? items.length : next
    add(lists, first, items.slice(at + 1, end), nesting)
    at = end
  }
  return lists
}

function add(lists: RichList[], item: Item, deeper: readonly Item[], nesting: number): void {
  const list = lists.at(-1)
  const fits = list !== undefined && (item.isMore || (list.type === 'orderedList') === (item.start !== null))
  const home = fits ? list : listBegunBy(item)
  if (!fits) lists.push(home)
  const paragraph: RichParagraph = { type: 'paragraph', content: item.content }
  const last = home.content.at(-1)
  const into: RichItem = item.isMore && last !== undefined ? last : { type: 'listItem', content: [] }
  if (into !== last) home.content.push(into)
  into.content.push(paragraph)
  if (deeper.length === 0) return
  const below = Math.min(...deeper.map((each) => each.depth))
  if (nesting < DEEPEST) into.content.push(...listsOf(deeper, below, nesting + 1))
  else into.content.push(...deeper.map((each) => ({ type: 'paragraph' as const, content: each.content })))
}

const listBegunBy = ({ start }: Item): RichList =>
  start === null
    ? { type: 'bulletList', content: [] }
    : { type: 'orderedList', attrs: { start, type: null }, content: [] }
