export type XmlHandlers = {
  /** Element and attribute names come without their namespace prefix. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  /** Entities are decoded; one text may come in several pieces. */
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

export type XmlReader = {
  /** @throws XmlProblem */
  readonly write: (chunk: string) => void
  /** @throws XmlProblem when the document ends in the middle of something */
  readonly end: () => void
}

export class XmlProblem extends Error {
  override name = 'XmlProblem'
}

/** One tag, comment or instruction longer than this is no part of a spreadsheet. */
const LONGEST = 1_000_000
const TAG = /<([^\s/>!?"'=<]+)((?:\s+[^\s=>/"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const ATTRIBUTE = /([^\s=>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * Reads the part of XML 1.0 that spreadsheets (ECMA-376) use, piece by piece. A document type declaration is refused, so
 * that there are no entities to expand and nothing outside to fetch.
 */
export function xmlReader(handlers: XmlHandlers): XmlReader {
  let pending = ''
  let depth = 0
  const step = (at: number): number => {
    const construct = constructAt(pending, at)
    if (construct === null) return at
    if (construct.kind === 'tag') {
      handlers.open(construct.name, construct.attributes)
      if (construct.isEmpty) handlers.close(construct.name)
      else depth += 1
    } else if (construct.kind === 'close') {
      depth -= 1
      if (depth < 0) throw new XmlProblem('an element ends that did not begin')
      handlers.close(construct.name)
    } else if (construct.kind === 'data' && construct.text !== '') handlers.text(construct.text)
    return construct.end
  }
  const drain = (): void => {
    let at = 0
    for (let next = step(at); next !== at; next = step(at)) at = next
    pending = pending.slice(at)
    if (pending.length > LONGEST) throw new XmlProblem('one piece is too long')
  }
  return {
    write: (chunk) => {
      pending += chunk
      drain()
    },
    end: () => {
      if (pending.trim() !== '' || depth !== 0) throw new XmlProblem('the document is cut off')
    },
  }
}

type Construct =
  | {
      readonly kind: 'tag'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly isEmpty: boolean
      readonly end: number
    }
  | { readonly kind: 'close'; readonly name: string; readonly end: number }
  | { readonly kind: 'data'; readonly text: string; readonly end: number }
  | { readonly kind: 'skipped'; readonly end: number }

/** What begins at a place; null when more text is needed to tell. */
function constructAt(text: string, at: number): Construct | null {
  if (at >= text.length) return null
  if (text.charAt(at) !== '<') return dataAt(text, at)
  if (text.startsWith('<?', at)) return until(text, at, '?>')
  if (text.startsWith('<!--', at)) return until(text, at, '-->')
  if (text.startsWith('<![CDATA[', at)) return cdataAt(text, at)
  if (text.startsWith('<!', at)) {
    if (text.length - at < 9) return null
    throw new XmlProblem('a document type is declared')
  }
  if (text.startsWith('</', at)) return closeAt(text, at)
  return tagAt(text, at)
}

function until(text: string, at: number, mark: string): Construct | null {
  const found = text.indexOf(mark, at)
  return found < 0 ? null : { kind: 'skipped', end: found + mark.length }
}

function cdataAt(text: string, at: number): Construct | null {
  const found = text.indexOf(']]>', at)
  return found < 0 ? null : { kind: 'data', text: text.slice(at + 9, found), end: found + 3 }
}

function closeAt(text: string, at: number): Construct | null {
  const found = text.indexOf('>', at)
  return found < 0 ? null : { kind: 'close', name: localName(text.slice(at + 2, found).trim()), end: found + 1 }
}

function tagAt(text: string, at: number): Construct | null {
  TAG.lastIndex = at
  const found = TAG.exec(text)
  if (found === null) return null
  const [whole, name = '', inside = '', slash] = found
  return {
    kind: 'tag',
    name: localName(name),
    attributes: attributesIn(inside),
    isEmpty: slash === '/',
    end: at + whole.length,
  }
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (!name.startsWith('xmlns')) attributes.set(localName(name), decoded(double ?? single ?? ''))
  }
  return attributes
}

/** Text up to the next tag; an entity that may be cut off at the end waits for the rest. */
function dataAt(text: string, at: number): Construct | null {
  const next = text.indexOf('<', at)
  const upTo = next < 0 ? text.length : next
  const ampersand = next < 0 ? text.indexOf('&', Math.max(at, upTo - 12)) : -1
  const end = ampersand >= 0 && !text.includes(';', ampersand) ? ampersand : upTo
  return end === at ? null : { kind: 'data', text: decoded(text.slice(at, end)), end }
}

const decoded = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]+);/g, (_whole, name: string) => entity(name)) : text

function entity(name: string): string {
  if (!name.startsWith('#')) {
    const known = NAMED.get(name)
    if (known === undefined) throw new XmlProblem('an unknown entity')
    return known
  }
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
