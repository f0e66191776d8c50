import type { Run, Words } from '@hepai/contract/documents'
import type { GalleyRun, GalleyStyle } from '@hepai/contract/galley'

// What no printed page holds and no XML may hold: control characters, lone surrogates, non-characters.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu

const printable = (text: string): string => text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(unprintable, '')

/** Words as lines of runs: a line break begins a new line, a tab is a blank. There is always one line. */
export function linesOf(words: Words, style?: GalleyStyle): GalleyRun[][] {
  const runs: readonly Run[] = typeof words === 'string' ? [{ text: words }] : words
  const lines: GalleyRun[][] = [[]]
  for (const { text, ...look } of runs) {
    for (const [index, part] of printable(text).replace(/\t/g, ' ').split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ text: part, ...look, ...(style === undefined ? {} : { style }) })
    }
  }
  return lines
}

/** Words on one line. */
export const runsOf = (words: Words, style?: GalleyStyle): GalleyRun[] =>
  linesOf(words, style).flatMap((line, index) => (index === 0 || line.length === 0 ? line : [{ text: ' ' }, ...line]))

/** How wide text is, in Chinese characters: letters and digits of the Latin script take half of one. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0)

/** 2026-03-05 as 2026年3月5日: Arabic figures without leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${String(Number(month))}月${String(Number(date))}日`
}
