import { type ImportKind, type ImportMistake } from '@hepai/contract/imports'
import { memberKindNames } from '@hepai/contract/people'
import { dayOfSerial } from '../../../platform/spreadsheet/rows.ts'
import { checkUscc } from '../../organizations/index.ts'
import { checkIdNumber, checkPhone, isDay } from '../../people/index.ts'
import { compact, shown, textOf } from '../domain/cell.ts'
import { fieldsOf, isExample } from '../domain/fields.ts'
import { type Column, cellsByField } from '../domain/header.ts'
import { eachRow } from './each-row.ts'
import { type OrganizationRow, readOrganizationRow } from '../domain/organization-row.ts'
import { type RosterRow, readRosterRow } from '../domain/roster-row.ts'

type Rows =
  | { readonly kind: 'roster'; readonly columns: readonly Column[]; readonly records: readonly RosterRow[] }
  | {
      readonly kind: 'organizations'
      readonly columns: readonly Column[]
      readonly records: readonly OrganizationRow[]
    }

export type FileRead = {
  readonly rows: Rows
  readonly rowCount: number
  readonly mistakes: readonly ImportMistake[]
  /** The first rows as they stand in the file. */
  readonly first: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

const tools = {
  isDay,
  dayOfSerial: (serial: number) => dayOfSerial(serial, false),
  checkIdNumber,
  checkPhone,
  checkUscc,
}
const KEPT_ROWS = 60

/** @throws Refusal imports.notASpreadsheet, imports.tooLarge, imports.busy, imports.noHeader */
export async function readFile(kind: ImportKind, content: Buffer): Promise<FileRead> {
  const roster: RosterRow[] = []
  const organizations: OrganizationRow[] = []
  const mistakes: ImportMistake[] = []
  const first: { row: number; cells: string[] }[] = []
  let rowCount = 0
  const columns = await eachRow(fieldsOf[kind], content, (sheet, header) => {
    const cells = cellsByField(sheet.cells, header.columns)
    if (isExample(kind, textOf(cells.get('name')))) return
    rowCount += 1
    const asTyped = header.columns.map((_column, index) => shown(sheet.cells[index]))
    const read = kind === 'roster' ? readRosterRow(sheet, header.columns, tools) : null
    if (read !== null) {
      roster.push(read.record)
      mistakes.push(...read.mistakes)
    }
    if (first.length < KEPT_ROWS)
      first.push({ row: sheet.row, cells: read === null ? asTyped : takenAs(asTyped, header.columns, read.record) })
    if (kind === 'organizations') keep(readOrganizationRow(sheet, header.columns, tools), organizations, mistakes)
  })
  const rows: Rows = kind === 'roster' ? { kind, columns, records: roster } : { kind, columns, records: organizations }
  return { rows, rowCount, mistakes, first }
}

function keep<T>(
  read: { readonly record: T | null; readonly mistakes: readonly ImportMistake[] },
  records: T[],
  mistakes: ImportMistake[],
): void {
  if (read.record !== null) records.push(read.record)
  mistakes.push(...read.mistakes)
}

/** 党员 is taken for 正式党员: the preview says what a word of the file counts as. */
const takenAs = (cells: string[], columns: readonly Column[], { memberKind }: RosterRow): string[] =>
  cells.map((cell, index) => {
    const isTakenOtherwise = columns[index]?.field === 'memberKind' && compact(cell) !== memberKindNames[memberKind]
    return isTakenOtherwise && cell !== '' ? `${cell}（按${memberKindNames[memberKind]}导入）` : cell
  })

/** The rows that could be read whole, as they wait for their import; with any other nothing is imported. */
export const wholeRows = (rows: Rows): Rows =>
  rows.kind === 'roster'
    ? { ...rows, records: rows.records.filter((row) => row.unread === undefined) }
    : { ...rows, records: rows.records.filter((row) => row.unread === undefined) }
