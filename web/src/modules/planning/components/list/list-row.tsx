import { memo } from 'react'
import type { TreeRow } from '../../layout/tree-rows.ts'
import type { ListColumn } from '../../layout/list-columns.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { FoldMark } from '../fold-mark.tsx'
import { CellContent } from './cell-content.tsx'
import { CellEditor } from './cell-editor.tsx'

export type ListActs = {
  readonly onActivate: (row: number, column: number) => void
  readonly onEdit: (row: number, column: number) => void
  readonly onDone: (row: number, column: number, move: 'stay' | 'down' | 'right') => void
  readonly onHold: (isHeld: boolean) => void
  readonly onFold: (id: string, isOpen: boolean) => void
  readonly onOpen: (id: string) => void
}
type Props = {
  readonly row: TreeRow
  readonly index: number
  readonly top: number
  readonly template: string
  readonly columns: readonly ListColumn[]
  readonly today: string
  /** Column under the cursor; -1 when the cursor is in another row. */
  readonly active: number
  readonly isEditing: boolean
  readonly acts: ListActs
}

export const ListRow = memo(function ListRow(props: Props) {
  const { row, index, top, template, columns, today, active, isEditing, acts } = props
  const { task } = row
  return (
    <div
      role="row"
      className={rowClass(row)}
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.hasChildren ? row.isOpen : undefined}
    >
      {columns.map((column, place) => (
        <div
          key={column}
          role={column === 'name' ? 'rowheader' : 'gridcell'}
          className={`pl-cell pl-cell-${column}`}
          tabIndex={active === place ? 0 : -1}
          data-cell={`${index}:${place}`}
          onFocus={(event) => (event.target === event.currentTarget ? acts.onActivate(index, place) : undefined)}
          onDoubleClick={() => acts.onEdit(index, place)}
        >
          {active === place && isEditing ? (
            <CellEditor {...{ task, column }} onDone={(move) => acts.onDone(index, place, move)} onHold={acts.onHold} />
          ) : column === 'name' ? (
            <NameCell row={row} acts={acts} />
          ) : (
            <CellContent task={task} column={column} today={today} isSummary={row.hasChildren} />
          )}
        </div>
      ))}
    </div>
  )
})

function rowClass({ isMatch, hasChildren }: TreeRow): string {
  return ['pl-row', isMatch ? '' : 'pl-row-dim', hasChildren ? 'pl-row-sum' : ''].join(' ')
}

function NameCell({ row, acts }: { row: TreeRow; acts: ListActs }) {
  const { task, level } = row
  return (
    <span className="pl-name" style={{ paddingLeft: (level - 1) * 18 }}>
      <FoldMark row={row} onFold={acts.onFold} />
      <span className="pl-clip" title={task.name}>
        {task.name}
      </span>
      <button
        type="button"
        tabIndex={-1}
        className="pl-open"
        aria-label={words.openTask(task.name)}
        onClick={() => acts.onOpen(task.id)}
      >
        ›
      </button>
    </span>
  )
}
