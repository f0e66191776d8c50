import { halfWidth, readDay } from '../../../design/read-day.ts'
import { amountOf } from './amount.ts'

export type ReadingProblem = 'dayMissing' | 'dayUnreadable' | 'future' | 'valueMissing' | 'valueUnreadable' | 'twice'

export type PastedReading = {
  /** Counted from 1 in what was pasted. */
  readonly row: number
  readonly written: string
  readonly day: string | null
  readonly value: number | null
  readonly note: string
  readonly problem: ReadingProblem | null
}

const month = /^(\d{4})\s*(?:[-/.]|\u5e74)\s*(\d{1,2})\s*\u6708?$/u
const serial = /^[34]\d{4}$|^5[0-9]{4}$/
const headWords = /[\p{L}]/u

/** Reads lines of "day, value, note" as copied from a spreadsheet. A head line is left out; nothing is guessed. */
export function readReadings(text: string, today: string): readonly PastedReading[] {
  const lines = text.split(/\r?\n/).map((written, place) => ({ written, row: place + 1 }))
  const rows = lines
    .filter(({ written, row }) => written.trim() !== '' && !(row === 1 && isHead(written, today)))
    .map(({ written, row }) => readLine(written, row, today))
  return rows.map((each, place) => ({
    ...each,
    problem: each.problem ?? (rows.slice(0, place).some((other) => isSameDay(other, each)) ? 'twice' : null),
  }))
}

const isSameDay = (one: PastedReading, other: PastedReading): boolean => one.day !== null && one.day === other.day

function isHead(line: string, today: string): boolean {
  const cells = cellsOf(line)
  return cells.every((cell) => readAnyDay(cell, today) === null && amountOf(cell) === null && headWords.test(cell))
}

const cellsOf = (line: string): readonly string[] =>
  (line.includes('\t')
    ? line.split('\t')
    : line.trim().split(/[,;\uff0c\uff1b]\s+|\s{2,}|\s+(?=[-+\d.,\uff10-\uff19]+\s*%?$)/u)
  ).map((cell) => cell.trim())

function readLine(written: string, row: number, today: string): PastedReading {
  const [first = '', second = '', ...rest] = cellsOf(written)
  const day = readAnyDay(first, today)
  const value = amountOf(second)
  return { row, written, day, value, note: rest.join(' ').trim(), problem: problemOf(first, second, day, value, today) }
}

function problemOf(
  first: string,
  second: string,
  day: string | null,
  value: number | null,
  today: string,
): ReadingProblem | null {
  if (day === null) return second === '' && amountOf(first) !== null ? 'dayMissing' : 'dayUnreadable'
  if (day > today) return 'future'
  if (second === '') return 'valueMissing'
  return value === null ? 'valueUnreadable' : null
}

/** Also a month, which is read as its last day (today at the latest), and the day number of a spreadsheet. */
function readAnyDay(written: string, today: string): string | null {
  const text = halfWidth(written).trim()
  if (serial.test(text)) return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10)
  const found = month.exec(text)
  if (found === null) return readDay(text, Number(today.slice(0, 4)))
  const lastDay = endOfMonth(Number(found[1]), Number(found[2]))
  return lastDay !== null && lastDay > today && lastDay.slice(0, 7) === today.slice(0, 7) ? today : lastDay
}

const endOfMonth = (year: number, inYear: number): string | null =>
  inYear < 1 || inYear > 12 ? null : new Date(Date.UTC(year, inYear, 0)).toISOString().slice(0, 10)
