import type { RichInline } from '@hepai/contract/activities-rich'
import type { HtmlToken } from './html-tokens.ts'
import { words } from '../strings/zh-CN.ts'
import { htmlTokens } from './html-tokens.ts'

type Mark = 'bold' | 'italic' | 'underline'
/** One paragraph of what was pasted. An item has the depth of its list from 0; `more` goes on with the item before it. */
export type PastedLine = { readonly content: RichInline[] } & (
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly level: 2 | 3 }
  | { readonly kind: 'item'; readonly depth: number; readonly start: number | null; readonly isMore: boolean }
)

const headings: Readonly<Record<string, 2 | 3 | undefined>> = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 }
const blocks = new Set(['p', 'div', 'section', 'article', 'blockquote', 'pre', 'tr', 'table', 'dt', 'dd', 'center'])
const marks: Readonly<Record<string, Mark | undefined>> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', u: 'underline' },
}
const alone = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'col', 'wbr', 'o:p'])

type Shape = { kind: 'paragraph' } | { kind: 'heading'; level: 2 | 3 } | { kind: 'item'; depth: number; mark: string }
type List = { readonly isNumbered: boolean; count: number }

/** Word and WPS write a list as paragraphs that name their level; the number or dot before it says which list it is. */
export function pastedLines(html: string): readonly PastedLine[] {
  const reader = new Reader()
  for (const token of htmlTokens(html)) reader.take(token)
  reader.endLine()
  return reader.lines
}

class Reader {
  readonly lines: PastedLine[] = []
  private content: RichInline[] = []
  private shape: Shape = { kind: 'paragraph' }
  private readonly open: { readonly name: string; readonly marks: readonly Mark[]; readonly isMark: boolean }[] = []
  private readonly lists: List[] = []
  private hasItemBegun = false
  private isInListMark = false
  private cells = 0

  take(token: HtmlToken): void {
    switch (token.kind) {
      case 'text':
        return this.text(token.text)
      case 'listMark':
        this.isInListMark = !token.isEnd
        return
      case 'open':
        return this.begin(token.name, token.attributes)
      case 'close':
        return this.end(token.name)
    }
  }

  private begin(name: string, attributes: ReadonlyMap<string, string>): void {
    const style = attributes.get('style') ?? ''
    if (name === 'br') this.content.push({ type: 'hardBreak' })
    if (name === 'ul' || name === 'ol') {
      this.endLine()
      this.lists.push({ isNumbered: name === 'ol', count: startOf(attributes) - 1 })
    } else if (name === 'li') this.beginItem()
    else if (name === 'td' || name === 'th') this.beginCell()
    else if (this.breaks(name)) {
      this.endLine()
      this.shape = shapeOf(name, style)
    }
    if (!alone.has(name))
      this.open.push({ name, marks: marksOf(name, style), isMark: /mso-list:\s*ignore/iu.test(style) })
  }

  private end(name: string): void {
    const at = this.open.map((each) => each.name).lastIndexOf(name)
    if (at >= 0) this.open.splice(at)
    if (name === 'ul' || name === 'ol') {
      this.endLine()
      this.lists.pop()
    } else if (name === 'li' || this.breaks(name)) this.endLine()
    else if (name === 'td' || name === 'th') this.cells -= 1
  }

  /** Paragraphs within a cell stay on the line of its row. */
  private breaks(name: string): boolean {
    if (this.cells > 0 && name !== 'tr' && name !== 'table') return false
    return blocks.has(name) || headings[name] !== undefined
  }

  private beginItem(): void {
    this.endLine()
    this.hasItemBegun = false
    const list = this.lists.at(-1)
    if (list !== undefined) list.count += 1
  }

  private beginCell(): void {
    if (this.content.length > 0) this.content.push({ type: 'text', text: words.paste.betweenCells })
    this.cells += 1
  }

  private text(raw: string): void {
    const text = raw.replaceAll(/[\s\u00A0]+/gu, ' ').replaceAll(/[\u0000-\u001F\u200B\uFEFF]/gu, '')
    if (this.isInListMark || this.open.some((each) => each.isMark)) {
      if (this.shape.kind === 'item') this.shape = { ...this.shape, mark: this.shape.mark + text }
      return
    }
    const isBlank = text.trim() === ''
    if (text === '' || (isBlank && this.content.length === 0)) return
    const held = [...new Set(this.open.flatMap((each) => each.marks))].map((type) => ({ type }))
    this.content.push({ type: 'text', text, ...(held.length === 0 ? {} : { marks: held }) })
  }

  endLine(): void {
    const content = trimmed(this.content)
    this.content = []
    const { shape } = this
    this.shape = { kind: 'paragraph' }
    if (content.length > 0) this.lines.push(this.lineOf(shape, content))
  }

  private lineOf(shape: Shape, content: RichInline[]): PastedLine {
    if (shape.kind === 'heading') return { ...shape, content }
    if (shape.kind === 'item') {
      const start = numberOf(shape.mark)
      return { kind: 'item', depth: shape.depth, start, isMore: false, content }
    }
    const list = this.lists.at(-1)
    if (list === undefined) return { kind: 'paragraph', content }
    const isMore = this.hasItemBegun
    this.hasItemBegun = true
    return { kind: 'item', depth: this.lists.length - 1, start: list.isNumbered ? list.count : null, isMore, content }
  }
}

const startOf = (attributes: ReadonlyMap<string, string>): number => {
  const start = Number(attributes.get('start') ?? '1')
  return Number.isInteger(start) && start > 0 && start <= 9999 ? start : 1
}

function shapeOf(name: string, style: string): Shape {
  const level = headings[name]
  if (level !== undefined) return { kind: 'heading', level }
  const listed = /mso-list:\s*l\d+\s+level(\d)/iu.exec(style)?.[1]
  return listed === undefined ? { kind: 'paragraph' } : { kind: 'item', depth: Number(listed) - 1, mark: '' }
}

function marksOf(name: string, style: string): readonly Mark[] {
  const own = marks[name]
  const found: Mark[] = own === undefined ? [] : [own]
  if (/font-weight:\s*(?:bold|[6-9]00)/iu.test(style)) found.push('bold')
  if (/font-style:\s*italic/iu.test(style)) found.push('italic')
  return found
}

/** 3 for '3.', '（3）', 'c)' or '三、'; null for a dot or any other sign. */
function numberOf(mark: string): number | null {
  const sign = mark.replaceAll(/[\s（(）).、．]/gu, '')
  if (/^\d{1,4}$/u.test(sign)) return Number(sign)
  if (/^[a-z]$/iu.test(sign) && /[.)）．、]/u.test(mark)) return sign.toLowerCase().charCodeAt(0) - 96
  const chinese = words.paste.fromOneToTen.indexOf(sign)
  return sign.length === 1 && chinese >= 0 ? chinese + 1 : null
}

/** Without breaks and blanks at either end, and with neighbours of the same look joined. */
function trimmed(content: readonly RichInline[]): RichInline[] {
  const first = content.findIndex((each) => !isEmpty(each))
  const last = content.findLastIndex((each) => !isEmpty(each))
  const joined = first < 0 ? [] : joinedAlike(content.slice(first, last + 1))
  return joined.map((each, place) => {
    if (each.type !== 'text') return each
    const begun = place === 0 ? each.text.trimStart() : each.text
    return { ...each, text: place === joined.length - 1 ? begun.trimEnd() : begun }
  })
}

const isEmpty = (each: RichInline): boolean => each.type === 'hardBreak' || each.text.trim() === ''

function joinedAlike(content: readonly RichInline[]): RichInline[] {
  const joined: RichInline[] = []
  for (const each of content) {
    const last = joined.at(-1)
    if (each.type === 'text' && last?.type === 'text' && JSON.stringify(each.marks) === JSON.stringify(last.marks))
      joined[joined.length - 1] = { ...last, text: last.text + each.text }
    else joined.push(each)
  }
  return joined
}
