import type { ImportMistake } from '@hepai/contract/imports'
import { type Cell, type Parsed, shown, textOf, value, wrong } from './cell.ts'
import type { Column } from './header.ts'

/** Reads one row field by field and collects what is wrong with it. */
export type RowReader = {
  /** Undefined when the file has no such column. */
  readonly read: <T>(field: string, parse: (cell: Cell) => Parsed<T>) => T | undefined
  readonly mistakes: readonly ImportMistake[]
  /** Fields whose cells could not be read. */
  readonly unread: readonly string[]
}

export function rowReader(row: number, cells: ReadonlyMap<string, Cell>, columns: readonly Column[]): RowReader {
  const mistakes: ImportMistake[] = []
  const unread: string[] = []
  return {
    ...{ mistakes, unread },
    read: (field, parse) => {
      const cell = cells.get(field)
      if (cell === undefined) return undefined
      const parsed = parse(cell)
      if ('value' in parsed) return parsed.value
      unread.push(field)
      mistakes.push({ row, column: headerOf(columns, field), value: shown(cell), ...parsed.wrong })
      return undefined
    },
  }
}

/** The header as the file writes it, so that the person finds the column. */
export const headerOf = (columns: readonly Column[], field: string): string =>
  columns.find((column) => column.field === field)?.header ?? ''

/** @param most characters */
export const optional =
  (most: number) =>
  (cell: Cell): Parsed<string | null> => {
    const text = textOf(cell)
    return text !== null && text.length > most
      ? wrong(`太长（${String(text.length)} 字，上限 ${String(most)} 字）`, '请缩短。')
      : value(text)
  }

export const required =
  (most: number) =>
  (cell: Cell): Parsed<string> => {
    const parsed = optional(most)(cell)
    if ('wrong' in parsed) return parsed
    return parsed.value === null ? wrong('没有填写', '请填写。') : value(parsed.value)
  }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** An id that an export of ours wrote. */
export function exportedId(cell: Cell): Parsed<string | null> {
  const text = textOf(cell)?.toLowerCase() ?? null
  return text === null || UUID.test(text)
    ? value(text)
    : wrong('不是系统导出的编号', '新增的请留空，已有的请照导出的表填写。')
}
