import type { ImportMistake } from '@hepai/contract/imports'
import { dayOfSerial } from '../../../platform/spreadsheet/rows.ts'
import {
  type Cell,
  type Column,
  type Parsed,
  type SheetRow,
  cellsByField,
  compact,
  dateOf,
  eachRow,
  optional,
  required,
  rowReader,
  shown,
  textOf,
  value,
  wrong,
} from '../../imports/index.ts'
import { isDay } from '../../people/index.ts'
import { type LedgerRow, ledgerParts } from '../domain/ledger.ts'
import { LEDGER_EXAMPLE, ledgerFields } from './ledger-fields.ts'

export type LedgerRead = {
  readonly columns: readonly Column[]
  readonly records: readonly LedgerRow[]
  readonly rowCount: number
  readonly mistakes: readonly ImportMistake[]
  /** The first rows as they stand in the file. */
  readonly first: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

const KEPT_ROWS = 60

/** @throws Refusal imports.notASpreadsheet, imports.tooLarge, imports.busy, imports.noHeader */
export async function readLedger(content: Buffer): Promise<LedgerRead> {
  const records: LedgerRow[] = []
  const mistakes: ImportMistake[] = []
  const first: { row: number; cells: string[] }[] = []
  let rowCount = 0
  const columns = await eachRow(ledgerFields, content, (sheet, header) => {
    const cells = cellsByField(sheet.cells, header.columns)
    // Ledgers end in empty rows that hold nothing but a number.
    if (['day', 'kind', 'title'].every((field) => textOf(cells.get(field)) === null)) return
    if (textOf(cells.get('title')) === LEDGER_EXAMPLE) return
    rowCount += 1
    if (first.length < KEPT_ROWS)
      first.push({ row: sheet.row, cells: header.columns.map((_column, index) => shown(sheet.cells[index])) })
    const read = readRow(sheet, cells, header.columns)
    if (read.record !== null) records.push(read.record)
    mistakes.push(...read.mistakes)
  })
  return { columns, records, rowCount, mistakes, first }
}

function readRow({ row }: SheetRow, cells: ReadonlyMap<string, Cell>, columns: readonly Column[]) {
  const reader = rowReader(row, cells, columns)
  const { read, mistakes } = reader
  const [day, kind, title] = [read('day', dayOf), read('kind', required(40)), read('title', required(120))]
  const rest = { row, ...hoursAndPeople(reader), ...wordsOf(reader), parts: partsOf(reader) }
  if (day === undefined || kind === undefined || title === undefined || mistakes.length > 0)
    return { record: null, mistakes }
  return { record: { ...rest, day, kind, title }, mistakes }
}

type Reader = ReturnType<typeof rowReader>

function hoursAndPeople({ read }: Reader) {
  const time = read('time', hoursOf) ?? { startsAt: null, endsAt: null }
  const [eligible, present] = [read('eligible', countOf) ?? null, read('present', countOf) ?? null]
  // A ledger that knows one of the two counts means that everybody came.
  return { ...time, eligible: eligible ?? present ?? 0, present: present ?? eligible ?? 0 }
}

function wordsOf({ read }: Reader) {
  const text = (field: string, most: number): string => read(field, optional(most)) ?? ''
  return {
    organization: read('organization', optional(120)) ?? null,
    ...{ place: text('place', 80), host: text('host', 40), recorder: text('recorder', 40) },
    ...{ away: text('away', 500), content: text('content', 15_000), note: text('note', 1000) },
    guests: read('guests', guestsOf) ?? [],
    resolutions: read('resolutions', resolutionsOf) ?? [],
  }
}

const partsOf = ({ read }: Reader) =>
  ledgerParts.flatMap((part) => {
    const said = read(part, optional(2000)) ?? null
    return said === null ? [] : [{ part, text: isMark(said) ? '' : said }]
  })

const tools = { isDay, dayOfSerial: (serial: number) => dayOfSerial(serial, false) }
/** A month alone would be read as its first day, on which nothing was held. */
const MONTH_ONLY = /^\d{4}([-./年]\d{1,2}月?|\d{2})$/

function dayOf(cell: Cell): Parsed<string> {
  const text = textOf(cell)
  if (text === null) return wrong('没有填写', '请填写日期，如 2025-03-05。')
  if (typeof cell === 'string' && MONTH_ONLY.test(compact(text))) return wrong('只写到月', '请写到日，如 2025-03-05。')
  const parsed = dateOf(cell, tools)
  if ('wrong' in parsed) return wrong(parsed.wrong.what, '请写成 2025-03-05 的样子。')
  return parsed.value === null ? wrong('没有填写', '请填写日期，如 2025-03-05。') : value(parsed.value)
}

const HOURS = /^(\d{1,2})[:：](\d{2})(?::\d{2})?(?:[-—–~～至到]+(\d{1,2})[:：](\d{2})(?::\d{2})?)?$/
const DAY_MINUTES = 1440

function hoursOf(cell: Cell): Parsed<{ startsAt: string | null; endsAt: string | null }> {
  const text = textOf(cell)
  if (text === null) return value({ startsAt: null, endsAt: null })
  // A spreadsheet keeps an hour as a part of a day.
  const part = Number(text)
  if (part > 0 && part < 1) return value({ startsAt: clockOf(Math.round(part * DAY_MINUTES)), endsAt: null })
  const [, startHour, startMinute, endHour, endMinute] = HOURS.exec(compact(text)) ?? []
  const startsAt = clockAt(startHour, startMinute)
  const endsAt = clockAt(endHour, endMinute)
  const isRight = startsAt !== null && (endHour === undefined || endsAt !== null)
  return isRight ? value({ startsAt, endsAt }) : wrong('不是能识别的时间', '请写成 15:00 或 15:00-16:30。')
}

function clockAt(hour: string | undefined, minute: string | undefined): string | null {
  const [hours, minutes] = [Number(hour), Number(minute)]
  return hours <= 23 && minutes <= 59 ? clockOf(hours * 60 + minutes) : null
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function countOf(cell: Cell): Parsed<number | null> {
  const text = textOf(cell)
  if (text === null) return value(null)
  const digits = /^(\d{1,5})(?:\.0+)?人?$/.exec(compact(text))?.[1]
  return digits === undefined ? wrong('不是人数', '请填整数，如 12。') : value(Number(digits))
}

function guestsOf(cell: Cell): Parsed<{ name: string; post: string }[]> {
  const text = textOf(cell) ?? ''
  const guests = text
    .split(/[、，,;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [, name = one, inside, after] = /^(\S+?)(?:[（(](.+)[)）]|\s+(.+))?$/.exec(one) ?? []
      return { name, post: inside ?? after ?? '' }
    })
  const isLong = guests.some(({ name, post }) => name.length > 40 || post.length > 80) || guests.length > 100
  return isLong ? wrong('列席人员写得太长', '请用顿号隔开姓名，职务写在括号里。') : value(guests)
}

function resolutionsOf(cell: Cell): Parsed<string[]> {
  const lines = (textOf(cell) ?? '').split('\n').map((line) => line.trim())
  const resolutions = lines.filter((line) => line !== '')
  const isLong = resolutions.some((line) => line.length > 500) || resolutions.length > 60
  return isLong ? wrong('决议太长或太多', '请一行写一项，每项不超过 500 字，最多 60 项。') : value(resolutions)
}

const marks = new Set(['√', '✓', '✔', '是', '有', '1', 'Y', 'y'])
const isMark = (text: string): boolean => marks.has(compact(text))
