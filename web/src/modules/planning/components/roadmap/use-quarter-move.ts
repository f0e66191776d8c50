import type { TaskView } from '@hepai/contract/planning-shapes'
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { quarterAfter, quarterBefore, quarterWith, startIn } from '../../layout/quarter-move.ts'
import type { Quarter } from '../../layout/roadmap-grid.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { useMoves } from '../timetable/use-moves.ts'

type Shift = { readonly x: number; readonly y: number }
type Held = { readonly task: TaskView; readonly from: Shift; readonly shift: Shift; readonly overDay: string | null }
const farEnough = 4
const still: Shift = { x: 0, y: 0 }

export type QuarterMove = {
  readonly heldId: string | null
  readonly shift: Shift
  /** Key of the quarter under what is dragged. */
  readonly over: string | null
  readonly grab: (event: PointerEvent<HTMLElement>, task: TaskView) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, task: TaskView) => void
  /** True once after a drag, so that letting go does not also open the task. */
  readonly wasDragged: () => boolean
}

/** A task or milestone goes to another quarter by hand or with Alt and the arrows: one edit, undone like any other. */
export function useQuarterMove(): readonly [place: RefObject<HTMLDivElement | null>, move: QuarterMove] {
  const { plan, mayEdit } = usePlan()
  const moves = useMoves()
  const place = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<Held | null>(null)
  const hasDragged = useRef(false)
  const refocus = useRef<string | null>(null)

  const move = (task: TaskView, quarter: Quarter) => {
    if (quarterWith(task.startOn).key === quarter.key) return
    refocus.current = task.id
    const name = words.ofQuarter(quarter.year, quarter.quarter)
    moves.place(task, startIn(quarter, task), words.did.toQuarter(task.name, name))
  }
  // The mark of the task is made anew in its new cell; whoever moved it by key goes on from there.
  useEffect(() => {
    const id = refocus.current
    if (id === null || document.activeElement !== document.body) return
    const chip = place.current?.querySelector(`[data-chip="${id}"]`)
    if (chip instanceof HTMLElement) chip.focus({ preventScroll: true })
  }, [plan])

  const drop = () => {
    setHeld(null)
    if (held !== null && held.overDay !== null) move(held.task, quarterWith(held.overDay))
  }
  useWhileHeld(held !== null, {
    onMove: (event) => setHeld((before) => (before === null ? null : follow(before, event, hasDragged))),
    onUp: drop,
    onCancel: () => setHeld(null),
  })

  const grab = (event: PointerEvent<HTMLElement>, task: TaskView) => {
    hasDragged.current = false
    refocus.current = null
    if (!mayEdit || event.button !== 0 || event.pointerType === 'touch') return
    setHeld({ task, from: { x: event.clientX, y: event.clientY }, shift: still, overDay: null })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, task: TaskView) => {
    const isLater = event.key === 'ArrowRight'
    if (!mayEdit || !event.altKey || (!isLater && event.key !== 'ArrowLeft')) return
    event.preventDefault()
    const own = quarterWith(task.startOn)
    move(task, isLater ? quarterAfter(own) : quarterBefore(own))
  }
  const wasDragged = () => hasDragged.current
  const isMoving = held !== null && held.shift !== still
  const over = isMoving && held.overDay !== null ? quarterWith(held.overDay).key : null
  const heldId = isMoving ? held.task.id : null
  return [place, { grab, onKeyDown, wasDragged, heldId, shift: held?.shift ?? still, over }]
}

type Acts = {
  readonly onMove: (event: globalThis.PointerEvent) => void
  readonly onUp: () => void
  readonly onCancel: () => void
}

/** Listens to the pointer wherever it goes while something is held; Escape lets go without moving it. */
function useWhileHeld(isHolding: boolean, acts: Acts): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    if (!isHolding) return undefined
    const onMove = (event: globalThis.PointerEvent) => latest.current.onMove(event)
    const onUp = () => latest.current.onUp()
    const onCancel = () => latest.current.onCancel()
    const onKey = (event: globalThis.KeyboardEvent) => (event.key === 'Escape' ? onCancel() : undefined)
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onCancel)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onCancel)
      window.removeEventListener('keydown', onKey)
    }
  }, [isHolding])
}

function follow(before: Held, event: globalThis.PointerEvent, hasDragged: RefObject<boolean>): Held {
  const shift = { x: event.clientX - before.from.x, y: event.clientY - before.from.y }
  if (before.shift === still && Math.hypot(shift.x, shift.y) < farEnough) return before
  hasDragged.current = true
  return { ...before, shift, overDay: quarterUnder(event) }
}

/** The first day of the quarter under the pointer. What is held lets the pointer through. */
function quarterUnder(event: globalThis.PointerEvent): string | null {
  const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-quarter]')
  return cell instanceof HTMLElement ? (cell.dataset['quarter'] ?? null) : null
}
