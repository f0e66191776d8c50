import { useEffect, useMemo } from 'react'
import { offerColumns, useHiddenColumns } from '../../../../design/column-choice.ts'
import { columnWidths, type ListColumn, listColumns } from '../../layout/list-columns.ts'
import { words } from '../../strings/plan/zh-CN.ts'

/** The name under which the list of tasks offers its columns. */
export const taskList = 'plan-tasks'
const heads = listColumns.map((key) => ({ key, head: words.columns[key], isName: key === 'name' }))

/** The columns that the person wants to see, and the grid they make. */
export function useListColumns(): { readonly columns: readonly ListColumn[]; readonly template: string } {
  const hidden = useHiddenColumns(taskList)
  useEffect(() => offerColumns(taskList, heads), [])
  return useMemo(() => {
    const columns = listColumns.filter((column) => column === 'name' || !hidden.has(column))
    return { columns, template: columns.map(widthOf).join(' ') }
  }, [hidden])
}

const widthOf = (column: ListColumn): string =>
  column === 'name' ? `minmax(${columnWidths.name}px, 1fr)` : `${columnWidths[column]}px`
