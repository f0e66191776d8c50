export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What Word puts around the number or the dot of a list; `isEnd` closes it. */
  | { readonly kind: 'listMark'; readonly isEnd: boolean }

/** Their content is no text of the document. */
const silent = new Set(['script', 'style', 'head', 'title', 'xml', 'template', 'noscript', 'object', 'svg', 'math'])
const named: Readonly<Record<string, string | undefined>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', middot: '·', bull: '•' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…', times: '×' },
}
const LAST_CODE = 0x10ffff

export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named[name] ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= LAST_CODE ? String.fromCodePoint(code) : ''
  })

/**
 * The tags and texts of pasted HTML in order. Nothing is run, loaded or shown; scripts, styles and comments are passed over,
 * and what is not HTML comes out as text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? html.length : open
    if (end > at) yield { kind: 'text', text: decoded(html.slice(at, end)) }
    if (open < 0) return
    const read = readMarkup(html, open)
    if (read.token !== null) yield read.token
    at = read.token?.kind === 'open' && silent.has(read.token.name) ? afterSilent(html, read) : read.next
  }
}

type Read = { readonly token: HtmlToken | null; readonly next: number }

function readMarkup(html: string, at: number): Read {
  if (html.startsWith('<!--', at)) {
    const close = html.indexOf('-->', at + 4)
    const next = close < 0 ? html.length : close + 3
    return { token: listMarkOf(html.slice(at, next)), next }
  }
  const next = endOfTag(html, at)
  const inner = html.slice(at + 1, next - 1)
  if (inner.startsWith('!')) return { token: listMarkOf(inner), next }
  const [, slash = '', name = ''] = /^(\/?)([a-z][a-z0-9:]*)/iu.exec(inner) ?? []
  if (name === '')
    return inner.startsWith('?') ? { token: null, next } : { token: { kind: 'text', text: '<' }, next: at + 1 }
  const lower = name.toLowerCase()
  if (slash !== '') return { token: { kind: 'close', name: lower }, next }
  return { token: { kind: 'open', name: lower, attributes: attributesOf(inner.slice(name.length)) }, next }
}

const listMarkOf = (text: string): HtmlToken | null => {
  if (/\[if !supportLists\]/iu.test(text)) return { kind: 'listMark', isEnd: false }
  return /\[endif\]/iu.test(text) && text.length < 24 ? { kind: 'listMark', isEnd: true } : null
}

/** A '>' within quotes belongs to the attribute. */
function endOfTag(html: string, at: number): number {
  let quote = ''
  for (let place = at + 1; place < html.length; place += 1) {
    const sign = html.charAt(place)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return place + 1
  }
  return html.length
}

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/([a-z][a-z0-9:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu)].map(
      ([, name = '', double, single, bare]) => [name.toLowerCase(), decoded(double ?? single ?? bare ?? '')],
    ),
  )

function afterSilent(html: string, { token, next }: Read): number {
  const name = token?.kind === 'open' ? token.name : ''
  const close = new RegExp(`</${name}[\\s>]`, 'giu')
  close.lastIndex = next
  const found = close.exec(html)
  return found === null ? html.length : endOfTag(html, found.index)
}
