import type { TaskLine } from '@hepai/contract/planning-shapes'
import { halfWidth, readDay } from '../../../design/read-day.ts'
import { type WorkCalendar, workingDaysWithin } from './work-calendar.ts'

export const pasteColumns = [
  'name',
  'line',
  'organization',
  'owner',
  'start',
  'duration',
  'end',
  'due',
  'weight',
  'money',
] as const
export type PasteColumn = (typeof pasteColumns)[number]

/** Every word a head may use for a column, and the words of the three lines; they come from the string catalogue. */
export type PasteWords = {
  readonly heads: Readonly<Record<PasteColumn, readonly string[]>>
  readonly lines: Readonly<Record<TaskLine, readonly string[]>>
}
export type PasteSurroundings = {
  readonly words: PasteWords
  readonly organizations: readonly { readonly id: string; readonly name: string }[]
  readonly year: number
  readonly calendar: WorkCalendar
}

export type PasteProblem =
  | 'nameMissing'
  | 'nameLong'
  | 'lineUnknown'
  | 'organizationUnknown'
  | 'dayUnreadable'
  | 'durationUnreadable'
  | 'endBeforeStart'
  | 'dueBeforeStart'
  | 'weightUnreadable'
  | 'moneyUnreadable'

export type PastedTask = {
  readonly name: string
  readonly line: TaskLine | null
  readonly organizationId: string | null
  readonly owner: string
  readonly notBefore: string | null
  readonly durationDays: number | null
  readonly dueOn: string | null
  readonly weight: number | null
  readonly moneyPlanned: number | null
}
export type PastedRow = {
  /** Counted from 1 as in the spreadsheet that was copied, its head included. */
  readonly row: number
  readonly task: PastedTask
  readonly problems: readonly { readonly column: PasteColumn; readonly problem: PasteProblem; readonly value: string }[]
}

const withoutHead: readonly PasteColumn[] = ['name', 'organization', 'start', 'duration']
const longestName = 120
const longestTask = 1000

/** Reads what a spreadsheet puts on the clipboard; a head row is recognised by its words, else the columns are name, organisation, start, duration. */
export function readPaste(copied: string, around: PasteSurroundings): PastedRow[] {
  const table = cellsOf(copied)
  const head = headOf(table[0] ?? [], around.words)
  const columns = head ?? withoutHead
  const first = head === null ? 0 : 1
  return table
    .slice(first)
    .map((cells, index) => rowOf(cells, columns, index + first + 1, around))
    .filter((row) => row !== null)
}

/** A cell, quoted or not, and what ends it. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gu

/** Rows and cells; a cell in quotes may hold tabs, line breaks and doubled quotes. */
function cellsOf(copied: string): string[][] {
  const rows: string[][] = [[]]
  for (const [all, quoted, plain, end] of copied.replace(/\r\n?/gu, '\n').matchAll(cellPattern)) {
    rows.at(-1)?.push((quoted?.replace(/""/gu, '"') ?? plain ?? '').trim())
    if (end === '\n') rows.push([])
    if (all === '' || end === '') break
  }
  return rows
}

function headOf(cells: readonly string[], words: PasteWords): (PasteColumn | null)[] | null {
  const columns = cells.map((cell) => pasteColumns.find((column) => words.heads[column].includes(bare(cell))) ?? null)
  return columns.includes('name') ? columns : null
}

/** A head without spaces and without what stands in brackets: 资金（万元） is 资金. */
function bare(cell: string): string {
  return halfWidth(cell)
    .replace(/\(.*?\)/gu, '')
    .replace(/\s/gu, '')
}

function rowOf(
  cells: readonly string[],
  columns: readonly (PasteColumn | null)[],
  row: number,
  around: PasteSurroundings,
): PastedRow | null {
  if (cells.every((cell) => cell === '')) return null
  const problems: { column: PasteColumn; problem: PasteProblem; value: string }[] = []
  const textIn = (column: PasteColumn) => cells[columns.indexOf(column)] ?? ''
  const read = <Value>(column: PasteColumn, problem: PasteProblem, reader: (value: string) => Value | null) => {
    const value = columns.includes(column) ? textIn(column) : ''
    if (value === '') return null
    const found = reader(value)
    if (found === null) problems.push({ column, problem, value })
    return found
  }
  const name = textIn('name')
  if (name === '') problems.push({ column: 'name', problem: 'nameMissing', value: '' })
  if (name.length > longestName) problems.push({ column: 'name', problem: 'nameLong', value: name })
  const told: PastedTask = {
    name,
    line: read('line', 'lineUnknown', (value) => lineOf(value, around.words)),
    organizationId: read('organization', 'organizationUnknown', (value) => organizationOf(value, around)),
    owner: columns.includes('owner') ? textIn('owner') : '',
    notBefore: read('start', 'dayUnreadable', (value) => readDay(value, around.year)),
    durationDays: read('duration', 'durationUnreadable', readDuration),
    dueOn: read('due', 'dayUnreadable', (value) => readDay(value, around.year)),
    weight: read('weight', 'weightUnreadable', (value) => readAmount(value, 1000)),
    moneyPlanned: read('money', 'moneyUnreadable', (value) => readAmount(value, 1e9)),
  }
  const endOn = read('end', 'dayUnreadable', (value) => readDay(value, around.year))
  const isBeforeStart = (day: string | null): boolean => told.notBefore !== null && day !== null && day < told.notBefore
  if (isBeforeStart(endOn)) problems.push({ column: 'end', problem: 'endBeforeStart', value: textIn('end') })
  if (isBeforeStart(told.dueOn)) problems.push({ column: 'due', problem: 'dueBeforeStart', value: textIn('due') })
  return { row, task: endingOn(told, endOn, around.calendar), problems }
}

/**
 * A day of completion is how long the work takes where its beginning is there too and no duration is, and a limit where
 * nothing else is known.
 */
function endingOn(task: PastedTask, endOn: string | null, calendar: WorkCalendar): PastedTask {
  if (endOn === null) return task
  const { notBefore, durationDays, dueOn } = task
  if (notBefore === null) return { ...task, dueOn: dueOn ?? endOn }
  if (durationDays !== null) return task
  return { ...task, durationDays: Math.max(workingDaysWithin(calendar, notBefore, endOn), 1) }
}

const lineNames: readonly TaskLine[] = ['party', 'business', 'joint']

function lineOf(value: string, words: PasteWords): TaskLine | null {
  return lineNames.find((line) => words.lines[line].includes(value)) ?? null
}

/** The exact name, or the only organisation whose name ends with what was written. */
function organizationOf(value: string, { organizations }: PasteSurroundings): string | null {
  const exact = organizations.find((each) => each.name === value)
  if (exact !== undefined) return exact.id
  const ending = organizations.filter((each) => each.name.endsWith(value))
  return ending.length === 1 ? (ending[0]?.id ?? null) : null
}

function readDuration(value: string): number | null {
  const days = Number(/^(\d+)\D{0,4}$/u.exec(halfWidth(value).trim())?.[1] ?? Number.NaN)
  return Number.isInteger(days) && days <= longestTask ? days : null
}

function readAmount(value: string, most: number): number | null {
  const amount = Number(halfWidth(value).replace(/,/gu, ''))
  return Number.isFinite(amount) && amount >= 0 && amount <= most ? amount : null
}
