import type { KeyboardEvent } from 'react'
import type { TreeRow } from '../../layout/tree-rows.ts'
import { usePlan } from '../plan-context.ts'
import { useMoves } from './use-moves.ts'

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
  Home: -Infinity,
  End: Infinity,
}

/** Arrows walk the tree, Alt moves by a working day, Shift-Alt changes the duration, enter opens the task. */
export function useTimeKeys(current: number, go: (index: number) => void) {
  const { rows, mayEdit, fold, openTask } = usePlan()
  const moves = useMoves()
  const change = (row: TreeRow, isLonger: boolean, sign: 1 | -1): boolean => {
    if (!mayEdit) return false
    if (isLonger) moves.lengthen(row.task, sign)
    else moves.shift(row.task, sign)
    return true
  }
  const walk = (row: TreeRow, sign: 1 | -1): boolean => {
    const parentRow = rows.findIndex((each) => each.task.id === row.task.parentId)
    if (row.hasChildren && row.isOpen !== (sign === 1)) fold(row.task.id, sign === 1)
    else if (sign === 1 && row.hasChildren) go(current + 1)
    else if (sign === -1 && parentRow >= 0) go(parentRow)
    return true
  }
  const sideways = (event: KeyboardEvent, sign: 1 | -1): boolean => {
    const row = rows[current]
    if (row === undefined) return false
    return event.altKey ? change(row, event.shiftKey, sign) : walk(row, sign)
  }
  const act = (event: KeyboardEvent): boolean => {
    const step = event.altKey ? undefined : steps[event.key]
    if (event.key === 'ArrowRight') return sideways(event, 1)
    if (event.key === 'ArrowLeft') return sideways(event, -1)
    if (event.key === 'Enter' && isRow(event.target)) openTask(rows[current]?.task.id)
    else if (step !== undefined) go(current + step)
    else return false
    return true
  }
  return (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey && act(event)) event.preventDefault()
  }
}

const isRow = (target: EventTarget): boolean => target instanceof HTMLElement && target.dataset['row'] !== undefined
