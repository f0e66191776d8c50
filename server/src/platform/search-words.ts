const run = /[\p{L}\p{N}]+/gu

const runsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(run) ?? []

/** Neighbouring characters two by two; a character that stands alone is a word of its own. */
function pairsOf(one: string): string[] {
  const characters = Array.from(one)
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
}

/**
 * The words under which texts are found, each once. Chinese does not part its words, so these are all pairs of neighbouring
 * letters and digits, in lower case and NFKC; other characters part runs and are no words.
 */
export const searchWords = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => runsOf(text).flatMap(pairsOf))),
]

/** As `searchWords`, and every single character too: for short texts such as titles. */
export const searchWordsAndCharacters = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => runsOf(text).flatMap((one) => [...pairsOf(one), ...Array.from(one)]))),
]

/**
 * The `tsquery` of what a person typed: all of its words, wherever each stands. Null when nothing typed is a letter or digit,
 * which finds nothing. Words hold only letters and digits, so they need no escape.
 */
export function searchQuery(typed: string): string | null {
  const words = searchWords([typed])
  return words.length === 0 ? null : words.map((word) => `'${word}'`).join(' & ')
}

/** A piece of text around what was looked for. */
export type Excerpt = { readonly before: string; readonly hit: string; readonly after: string }

const AROUND = 20

/** The first place where one of the typed runs stands in one of the texts, the longest run first; null when none does. */
export function excerptOf(texts: readonly string[], typed: string): Excerpt | null {
  for (const wanted of runsOf(typed).toSorted((a, b) => b.length - a.length)) {
    for (const text of texts) {
      const folded = text.normalize('NFKC').toLowerCase()
      const at = folded.indexOf(wanted)
      // Hardly any text changes its length; then the folded one is shown, in which the place is known.
      if (at >= 0) return cutOut(folded.length === text.length ? text : folded, at, at + wanted.length)
    }
  }
  return null
}

function cutOut(text: string, from: number, until: number): Excerpt {
  const before = text.slice(0, from).replace(/\s+/g, ' ')
  const after = text.slice(until).replace(/\s+/g, ' ')
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    hit: text.slice(from, until),
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  }
}
