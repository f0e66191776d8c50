import type { KeyboardEvent } from 'react'
import { usePlan } from '../plan-context.ts'
import { useListActs } from './use-list-acts.ts'

export type Cursor = { readonly row: number; readonly column: number }
type Ways = {
  readonly cursor: Cursor
  readonly go: (next: Cursor) => void
  readonly edit: (row: number, column: number) => void
}

const page = 15
const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [page, 0],
  PageUp: [-page, 0],
}

/** Arrows move, enter edits, Alt with arrows indents, Alt-Enter opens, Insert adds, Delete removes (and can be undone). */
export function useListKeys({ cursor, go, edit }: Ways) {
  const { rows, mayEdit, openTask, fold } = usePlan()
  const acts = useListActs()

  const withAlt = (key: string): boolean => {
    const row = rows[cursor.row]
    if (row === undefined) return false
    if (key === 'Enter') openTask(row.task.id)
    else if (key === 'ArrowRight' && mayEdit) acts.shift(row, 'indent')
    else if (key === 'ArrowLeft' && mayEdit) acts.shift(row, 'outdent')
    else return false
    return true
  }
  const change = (key: string): boolean => {
    const row = rows[cursor.row]
    if (row === undefined || !mayEdit) return false
    if (key === 'Delete') acts.remove(row)
    else if (key === 'Insert') {
      void acts.addBelow(row).then((id) => (id === null ? undefined : edit(cursor.row + 1, 0)))
    } else return false
    return true
  }
  const foldBy = (key: string): boolean => {
    const row = rows[cursor.row]
    const isSideways = key === 'ArrowRight' || key === 'ArrowLeft'
    if (row === undefined || !row.hasChildren || cursor.column !== 0 || !isSideways) return false
    if (row.isOpen === (key === 'ArrowRight')) return false
    fold(row.task.id, key === 'ArrowRight')
    return true
  }
  const enter = (): void => {
    if (mayEdit) edit(cursor.row, cursor.column)
    else openTask(rows[cursor.row]?.task.id)
  }
  const move = (key: string): boolean => {
    const step = steps[key]
    if (foldBy(key)) return true
    if (step !== undefined) go({ row: cursor.row + step[0], column: cursor.column + step[1] })
    else if (key === 'Home') go({ ...cursor, column: 0 })
    else if (key === 'End') go({ ...cursor, column: Infinity })
    else if (key === 'Enter' || key === 'F2') enter()
    else return false
    return true
  }
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || isInField(event.target)) return
    const isDone = event.altKey ? withAlt(event.key) : move(event.key) || change(event.key)
    if (isDone) event.preventDefault()
  }
}

const isInField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea') !== null
