import type { Archive } from './archive.ts'
import { SpreadsheetProblem } from './problem.ts'
import { type Workbook, readXml } from './workbook.ts'

/** A text (dates come as 'yyyy-mm-dd'), a number as the file writes it so that no digit is lost, or nothing. */
export type ReadCell = string | { readonly number: string } | null
export type ReadRow = {
  /** From 1, as the spreadsheet program shows it. */
  readonly row: number
  readonly cells: readonly ReadCell[]
}

export const rowLimits = { rows: 60_000, columns: 200 }

/** Reads the rows that hold anything, in order. @throws SpreadsheetProblem */
export async function readRows(archive: Archive, workbook: Workbook, take: (row: ReadRow) => void): Promise<void> {
  let row = 0
  let cells: ReadCell[] = []
  let cell = emptyCell(0)
  let count = 0
  const begin = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (name === 'row') {
      row = rowNumber(attributes.get('r'), row)
      cells = []
      cell = emptyCell(-1)
    } else if (name === 'c') cell = cellFrom(attributes, cell.column + 1)
    else if (name === 'rPh') cell.phonetic += 1
    cell.isText = (name === 'v' || name === 't') && cell.phonetic === 0
  }
  const finish = (name: string): void => {
    cell.isText = false
    if (name === 'rPh') cell.phonetic -= 1
    else if (name === 'c') keepCell(cells, cell, workbook)
    else if (name === 'row' && row > 0 && cells.some((one) => one !== null)) {
      count += 1
      if (count > rowLimits.rows) throw new SpreadsheetProblem('tooLarge', `超过 ${String(rowLimits.rows)} 行`)
      take({ row, cells })
    }
  }
  const text = (piece: string): void => {
    if (cell.isText) cell.text += piece
  }
  await readXml(archive, workbook.sheetPath, { open: begin, text, close: finish })
}

const LAST_ROW = 1_048_576

/** The number that a row says it has; what is no row number of a spreadsheet (ECMA-376) is the next after the one before. */
function rowNumber(said: string | undefined, before: number): number {
  const number = Number(said ?? Number.NaN)
  return Number.isInteger(number) && number >= 1 && number <= LAST_ROW ? number : before + 1
}

type Cell = { column: number; type: string; style: number; text: string; isText: boolean; phonetic: number }
const emptyCell = (column: number): Cell => ({ column, type: 'n', style: 0, text: '', isText: false, phonetic: 0 })

const cellFrom = (attributes: ReadonlyMap<string, string>, next: number): Cell => ({
  ...emptyCell(columnOf(attributes.get('r')) ?? next),
  type: attributes.get('t') ?? 'n',
  style: Number(attributes.get('s') ?? 0),
})

/** From 0; 'AB12' is column 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** Columns beyond the limit are not read: no roster has so many, and a hostile file may. */
function keepCell(cells: ReadCell[], cell: Cell, workbook: Workbook): void {
  if (cell.column < 0 || cell.column >= rowLimits.columns) return
  const value = valueOf(cell, workbook)
  if (value === null) return
  while (cells.length < cell.column) cells.push(null)
  cells[cell.column] = value
}

function valueOf({ type, style, text }: Cell, workbook: Workbook): ReadCell {
  if (type === 's') return blankToNull(workbook.sharedStrings[Number(text)] ?? '')
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return blankToNull(text.slice(0, 10))
  if (type !== 'n') return blankToNull(text)
  const number = text.trim()
  if (number === '') return null
  const day = workbook.dateStyles[style] === true ? dayOfSerial(Number(number), workbook.is1904) : null
  return day ?? { number }
}

const blankToNull = (text: string): string | null => (text.trim() === '' ? null : text)

const DAY_MS = 86_400_000
/** Days from the spreadsheet's epoch, 31 December 1899 counted as 0 with a 29 February 1900 that never was. */
export function dayOfSerial(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0)
  if (!(days >= 1 && days <= 2_958_465)) return null
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30)
  return new Date(epoch + days * DAY_MS).toISOString().slice(0, 10)
}
