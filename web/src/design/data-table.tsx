import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { offerColumns, useHiddenColumns } from './column-choice.ts'
import type { Selection } from './row-choice.tsx'
import { ChooseAll, ChooseRow } from './row-choice.tsx'
import { words } from './strings/zh-CN.ts'
import { useVisibleRows } from './use-visible-rows.ts'
import './data-table.css'

export type Column<T> = {
  readonly key: string
  readonly head: string
  readonly cell: (row: T) => ReactNode
  readonly width?: string
  readonly isNumber?: boolean
  /** The column that names the row. */
  readonly isName?: boolean
  /** Running text, which may take several lines; everything else stays on one. */
  readonly isLong?: boolean
}

type Props<T> = {
  readonly label: string
  /** Under this name its columns can be chosen beside the filters, and the choice is remembered. */
  readonly list?: string
  readonly rows: readonly T[]
  readonly columns: readonly Column<T>[]
  readonly rowKey: (row: T) => string
  /** Enter, or a click beside the links of the row. */
  readonly onOpen?: (row: T) => void
  readonly selection?: Selection<T>
  readonly more?: { readonly isBusy: boolean; readonly load: () => void } | undefined
}

/** Dense rows of 40 px under a head that stays; up and down move, Enter opens, Space chooses. Long lists draw only what is seen. */
export function DataTable<T>({ columns: every, ...rest }: Props<T>) {
  const { label, list, rows, rowKey, selection, more } = rest
  const hidden = useHiddenColumns(list)
  const columns = hidden.size === 0 ? every : every.filter((each) => each.isName === true || !hidden.has(each.key))
  const props = { ...rest, columns }
  useEffect(() => (list === undefined ? undefined : offerColumns(list, every)), [list, every])
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState(0)
  const seen = useVisibleRows(rows.length, body)
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setCurrent(next)
    seen.show(next)
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus())
  }
  return (
    <div className="hp-table-frame">
      <table className="hp-table" aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {selection === undefined ? null : <ChooseAll rows={rows} rowKey={rowKey} selection={selection} />}
            {columns.map((column) => (
              <th key={column.key} scope="col" style={{ width: column.width }} className={classOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Space height={seen.before} />
          {seen.places.map((place) => {
            const row = rows[place]
            return row === undefined ? null : (
              <Row key={rowKey(row)} {...props} {...{ row, place, move }} isCurrent={place === current} />
            )
          })}
          <Space height={seen.after} />
        </tbody>
      </table>
      {more === undefined ? null : (
        <div className="hp-table-more hp-screen-only">
          <Button isBusy={more.isBusy} onClick={more.load}>
            {words.more}
          </Button>
        </div>
      )}
    </div>
  )
}

type RowProps<T> = Props<T> & {
  readonly row: T
  readonly place: number
  readonly isCurrent: boolean
  readonly move: (to: number) => void
}

function Row<T>({ row, place, isCurrent, move, columns, rowKey, onOpen, selection }: RowProps<T>) {
  const key = rowKey(row)
  const isChosen = selection?.chosen.has(key) ?? false
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return
    const act = keyActs({ move, place, open: () => onOpen?.(row), choose: () => selection?.toggle(key) })[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const isOnControl = event.target instanceof Element && event.target.closest('a,button,input,select,label') !== null
    if (!isOnControl && window.getSelection()?.isCollapsed !== false) onOpen?.(row)
  }
  return (
    <tr
      data-place={place}
      aria-rowindex={place + 2}
      tabIndex={isCurrent ? 0 : -1}
      className={rowClass(onOpen !== undefined, isChosen)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {selection === undefined ? null : <ChooseRow row={row} rowKey={rowKey} selection={selection} />}
      {columns.map((column) => {
        const Cell = column.isName === true ? 'th' : 'td'
        return (
          <Cell
            key={column.key}
            scope={column.isName === true ? 'row' : undefined}
            data-head={column.head}
            className={classOf(column)}
          >
            {column.cell(row)}
          </Cell>
        )
      })}
    </tr>
  )
}

type Acts = { move: (to: number) => void; place: number; open: () => void; choose: () => void }
const keyActs = ({ move, place, open, choose }: Acts): Readonly<Record<string, (() => void) | undefined>> => ({
  ArrowDown: () => move(place + 1),
  ArrowUp: () => move(place - 1),
  Home: () => move(0),
  End: () => move(Number.MAX_SAFE_INTEGER),
  Enter: open,
  ' ': choose,
})

const rowClass = (isOpenable: boolean, isChosen: boolean): string =>
  [isOpenable ? ['hp-row-opens'] : [], isChosen ? ['hp-row-chosen'] : []].flat().join(' ')

function classOf<T>(column: Column<T>): string | undefined {
  const classes = [
    column.isNumber === true ? ['hp-cell-number'] : [],
    column.isName === true ? ['hp-cell-name'] : [],
    column.isLong === true ? ['hp-cell-long'] : [],
  ].flat()
  return classes.length === 0 ? undefined : classes.join(' ')
}

function Space({ height }: { height: number }) {
  return height === 0 ? null : (
    <tr aria-hidden="true" className="hp-table-space">
      <td style={{ height }} />
    </tr>
  )
}
