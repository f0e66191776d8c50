import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { words } from './strings/zh-CN.ts'

export type Selection<T> = {
  readonly chosen: ReadonlySet<string>
  readonly toggle: (key: string) => void
  readonly set: (keys: ReadonlySet<string>) => void
  readonly nameOf: (row: T) => string
}
type Props<T> = { readonly rowKey: (row: T) => string; readonly selection: Selection<T> }

export function ChooseAll<T>({ rows, rowKey, selection }: Props<T> & { readonly rows: readonly T[] }) {
  const isAll = rows.length > 0 && rows.every((row) => selection.chosen.has(rowKey(row)))
  return (
    <th scope="col" className="hp-cell-choose">
      <input
        type="checkbox"
        aria-label={words.chooseAll}
        checked={isAll}
        onChange={() => selection.set(new Set(isAll ? [] : rows.map(rowKey)))}
      />
    </th>
  )
}

export function ChooseRow<T>({ row, rowKey, selection }: Props<T> & { readonly row: T }) {
  const key = rowKey(row)
  return (
    <td className="hp-cell-choose">
      <input
        type="checkbox"
        aria-label={words.chooseRow(selection.nameOf(row))}
        checked={selection.chosen.has(key)}
        onChange={() => selection.toggle(key)}
      />
    </td>
  )
}

/** What can be done with the chosen rows; absent while none is chosen. */
export function ChosenBar({ count, clear, children }: { count: number; clear: () => void; children: ReactNode }) {
  if (count === 0) return null
  return (
    <div className="hp-chosen hp-screen-only" role="status">
      <span>{words.chosen(count)}</span>
      {children}
      <Button look="quiet" onClick={clear}>
        {words.clear}
      </Button>
    </div>
  )
}
