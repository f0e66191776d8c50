/** A text, a number as the file writes it so that no digit is lost, or nothing. */
export type Cell = string | { readonly number: string } | null

/** What is wrong with a cell, and how to mend it. */
export type Wrong = { readonly what: string; readonly mend: string }
export type Parsed<T> = { readonly value: T } | { readonly wrong: Wrong }

export const value = <T>(parsed: T): { readonly value: T } => ({ value: parsed })
export const wrong = (what: string, mend: string): { readonly wrong: Wrong } => ({ wrong: { what, mend } })

/** As the person typed it, for showing. */
export const shown = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : (typeof cell === 'string' ? cell : cell.number).slice(0, 60)

const NOTHING = new Set(['', '无', '—', '——', '-', '--', '/', '暂无', '空'])

/** Half-width, without outer spaces; null for a blank cell and for the ways people write “none”. */
export function textOf(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null
  const text = (typeof cell === 'string' ? cell : plainNumber(cell.number)).trim()
  return NOTHING.has(text) ? null : text
}

/** Without inner spaces and with half-width letters and digits, for codes, kinds and comparing names. */
export const compact = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Writes out a number in scientific notation where no digit was lost. */
export function plainNumber(number: string): string {
  if (/^\d+\.0+$/.test(number)) return number.slice(0, number.indexOf('.'))
  if (!/e/i.test(number)) return number
  const [mantissa = '', exponent = ''] = number.split(/e/i)
  const [whole = '', fraction = ''] = mantissa.split('.')
  const places = Number(exponent)
  return places >= fraction.length && places <= 20 ? whole + fraction.padEnd(places, '0') : number
}

/**
 * Spreadsheet programs keep 15 digits of a number: an 18-digit code typed as a number has lost its end. A file that
 * holds every digit all the same is believed, its check digit tells.
 */
export function hasLostDigits(cell: Cell): boolean {
  if (cell === null) return false
  const written = typeof cell === 'string' ? compact(cell) : cell.number
  if (/^\d(\.\d+)?e\+?\d+$/i.test(written)) return plainNumber(written).length > 15
  return typeof cell !== 'string' && /^\d{15}0{2,}$/.test(written)
}
