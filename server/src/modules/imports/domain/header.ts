import type { Cell } from './cell.ts'
import { compact, textOf } from './cell.ts'
import type { Field } from './fields.ts'

export type Column = { readonly header: string; readonly field: string | null; readonly label: string }
export type SheetRow = { readonly row: number; readonly cells: readonly Cell[] }
export type Header = { readonly row: number; readonly columns: readonly Column[] }

/** The header may stand under a title and remarks. */
export const HEADER_WITHIN = 10

/** 姓名*, 姓 名 and 姓名（必填） are all 姓名. */
const normalised = (header: string): string =>
  compact(header)
    .replace(/[*:：]/g, '')
    .replace(/\((必填|选填|可空)\)/g, '')

/** The first of the first ten rows that names every required field; null when none does. */
export function findHeader(rows: readonly SheetRow[], fields: readonly Field[]): Header | null {
  const known = new Map(fields.flatMap((field) => field.synonyms.map((name) => [normalised(name), field] as const)))
  for (const { row, cells } of rows) {
    if (row > HEADER_WITHIN) return null
    const columns = columnsOf(cells, known)
    const found = new Set(columns.map((column) => column.field))
    if (fields.every((field) => !field.isRequired || found.has(field.field))) return { row, columns }
  }
  return null
}

function columnsOf(cells: readonly Cell[], known: ReadonlyMap<string, Field>): readonly Column[] {
  const taken = new Set<string>()
  return Array.from(cells, (cell) => {
    const header = textOf(cell) ?? ''
    const field = known.get(normalised(header))
    if (field === undefined) return { header, field: null, label: '不导入' }
    if (taken.has(field.field)) return { header, field: null, label: '重复的列，不导入' }
    taken.add(field.field)
    return { header, field: field.field, label: field.label }
  })
}

/** A row's cells by field; only the columns that are in the file. */
export function cellsByField(cells: readonly Cell[], columns: readonly Column[]): ReadonlyMap<string, Cell> {
  const byField = new Map<string, Cell>()
  columns.forEach((column, index) => {
    if (column.field !== null) byField.set(column.field, cells[index] ?? null)
  })
  return byField
}

export const requiredLabels = (fields: readonly Field[]): string =>
  fields
    .filter((field) => field.isRequired)
    .map((field) => field.label)
    .join('、')
