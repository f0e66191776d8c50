import { type ImportKind, type ImportMistake } from '@hepai/contract/imports'
import { Refusal } from '../../../platform/refusal.ts'
import { SpreadsheetProblem } from '../../../platform/spreadsheet/problem.ts'
import { readSpreadsheet } from '../../../platform/spreadsheet/read.ts'
import { dayOfSerial } from '../../../platform/spreadsheet/rows.ts'
import { checkUscc } from '../../organizations/index.ts'
import { checkIdNumber, checkPhone, isDay } from '../../people/index.ts'
import { shown, textOf } from '../domain/cell.ts'
import { fieldsOf, isExample } from '../domain/fields.ts'
import {
  type Column,
  HEADER_WITHIN,
  type Header,
  type SheetRow,
  cellsByField,
  findHeader,
  requiredLabels,
} from '../domain/header.ts'
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
  const columns = await eachRow(kind, content, (sheet, header) => {
    const cells = cellsByField(sheet.cells, header.columns)
    if (isExample(kind, textOf(cells.get('name')))) return
    rowCount += 1
    if (first.length < KEPT_ROWS)
      first.push({ row: sheet.row, cells: header.columns.map((_column, index) => shown(sheet.cells[index])) })
    if (kind === 'roster') keep(readRosterRow(sheet, header.columns, tools), roster, mistakes)
    else keep(readOrganizationRow(sheet, header.columns, tools), organizations, mistakes)
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

/** Hands over the rows below the header, batch by batch, so that the file's cells are never all in memory. */
async function eachRow(
  kind: ImportKind,
  content: Buffer,
  take: (row: SheetRow, header: Header) => void,
): Promise<readonly Column[]> {
  const found: { header: Header | null } = { header: null }
  const fields = fieldsOf[kind]
  try {
    await readSpreadsheet(content, (batch) => {
      found.header ??= findHeader(batch.slice(0, HEADER_WITHIN), fields)
      const header = found.header ?? refuseHeader(kind)
      for (const row of batch) if (row.row > header.row) take(row, header)
    })
  } catch (error) {
    throw error instanceof SpreadsheetProblem ? new Refusal(`imports.${error.kind}`, { reason: error.message }) : error
  }
  return (found.header ?? refuseHeader(kind)).columns
}

function refuseHeader(kind: ImportKind): never {
  throw new Refusal('imports.noHeader', { needed: requiredLabels(fieldsOf[kind]) })
}
