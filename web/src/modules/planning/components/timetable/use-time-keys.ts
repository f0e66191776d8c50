import type { KeyboardEvent } from 'react'
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
  const { rows, mayEdit, fold, openTask, tree } = usePlan()
  const moves = useMoves()
  const sideways = (event: KeyboardEvent, sign: 1 | -1): boolean => {
    const row = rows[current]
    if (row === undefined) return false
    if (event.altKey) {
      if (!mayEdit) return false
      if (event.shiftKey) moves.lengthen(row.task, sign)
      else moves.shift(row.task, sign)
      return true
    }
    if (row.hasChildren && row.isOpen !== (sign === 1)) fold(row.task.id, sign === 1)
    else if (sign === 1 && row.hasChildren) go(current + 1)
    else if (sign === -1 && row.task.parentId !== null && tree.byId.has(row.task.parentId)) {
      go(rows.findIndex((each) => each.task.id === row.task.parentId))
    }
    return true
  }
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return
    const step = event.altKey ? undefined : steps[event.key]
    let isDone = true
    if (step !== undefined) go(current + step)
    else if (event.key === 'ArrowRight') isDone = sideways(event, 1)
    else if (event.key === 'ArrowLeft') isDone = sideways(event, -1)
    else if (
      event.key === 'Enter' &&
      event.target instanceof HTMLElement &&
      event.target.dataset['row'] !== undefined
    ) {
      openTask(rows[current]?.task.id)
    } else isDone = false
    if (isDone) event.preventDefault()
  }
}
