import type { TaskView } from '@hepai/contract/planning-shapes'
import { type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { dayNumber, dayOf } from '../../layout/days.ts'
import { endAt, moveTo, startAt } from '../../layout/edit-plan.ts'
import { type Days, linksFrom, slipPreview } from '../../layout/slip-preview.ts'
import type { TimeScale } from '../../layout/time-scale.ts'
import { endAfter } from '../../layout/work-calendar.ts'
import { usePlan } from '../plan-context.ts'
import { useMoves } from './use-moves.ts'

export type DragKind = 'move' | 'start' | 'end' | 'link'
type Drag = {
  readonly id: string
  readonly kind: DragKind
  readonly startX: number
  readonly dayShift: number
  readonly x: number
  readonly y: number
  readonly overId: string | null
}
const farEnough = 4

/** A bar under the pointer: what it will become, what it will push, and the edit when it is let go. */
export function useBarDrag(scale: TimeScale) {
  const { plan, tree, calendar } = usePlan()
  const moves = useMoves()
  const [drag, setDrag] = useState<Drag | null>(null)
  const links = useMemo(() => linksFrom(plan.dependencies), [plan.dependencies])
  const task = drag === null ? undefined : tree.byId.get(drag.id)

  const changed = useMemo((): { edit: ReturnType<typeof moveTo>; days: Days } | null => {
    if (drag === null || task === undefined || drag.kind === 'link') return null
    const day = (from: string) => dayOf(dayNumber(from) + drag.dayShift)
    const builders = { move: moveTo, start: startAt, end: endAt }
    const edit = builders[drag.kind](task, day(drag.kind === 'end' ? task.endOn : task.startOn), calendar)
    return { edit, days: daysAfter(task, edit, (start, duration) => endAfter(calendar, start, duration)) }
  }, [drag, task, calendar])
  const held = task === undefined || changed === null ? null : heldWhy(changed.edit, task, moves.whyHeld)
  const preview = useMemo(() => {
    if (held !== null || changed === null || task === undefined) return new Map<string, Days>()
    return slipPreview(tree.byId, links, { id: task.id, ...changed.days }, calendar)
  }, [held, changed, task, tree, links, calendar])

  const onGrab = useCallback((event: PointerEvent<HTMLElement>, id: string, kind: DragKind) => {
    if (event.button !== 0) return
    event.preventDefault()
    const { clientX, clientY } = event
    setDrag({ id, kind, startX: clientX, dayShift: 0, x: clientX, y: clientY, overId: null })
  }, [])
  const drop = () => {
    setDrag(null)
    if (drag === null || task === undefined) return
    if (drag.kind === 'link') {
      if (drag.overId !== null && drag.overId !== drag.id) moves.connect(drag.id, drag.overId)
    } else if (changed !== null && changed.edit !== null) {
      if (drag.kind === 'move') moves.place(task, changed.days.startOn)
      else moves.save(task, changed.edit)
    }
  }
  const latest = useRef({ drop, pixels: scale.pixels })
  useEffect(() => {
    latest.current = { drop, pixels: scale.pixels }
  })
  const isDragging = drag !== null
  useEffect(() => {
    if (!isDragging) return
    const onMove = (event: globalThis.PointerEvent) => {
      setDrag((before) => (before === null ? null : moved(before, event, latest.current.pixels)))
    }
    const onUp = () => latest.current.drop()
    const onKey = (event: KeyboardEvent) => (event.key === 'Escape' ? setDrag(null) : undefined)
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onUp)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onUp)
      window.removeEventListener('keydown', onKey)
    }
  }, [isDragging])
  return { drag, task, changed, preview, held, onGrab }
}

function moved(before: Drag, event: globalThis.PointerEvent, pixels: number): Drag {
  const far = event.clientX - before.startX
  const dayShift = Math.abs(far) < farEnough ? 0 : Math.round(far / pixels)
  if (before.kind !== 'link' && dayShift === before.dayShift) return before
  return {
    ...before,
    dayShift,
    x: event.clientX,
    y: event.clientY,
    overId: before.kind === 'link' ? taskUnder(event) : null,
  }
}

function taskUnder(event: globalThis.PointerEvent): string | null {
  const element = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-task]')
  return element instanceof HTMLElement ? (element.dataset['task'] ?? null) : null
}

type Moves = ReturnType<typeof useMoves>

/** Said while the bar is still under the finger, so that nothing is promised which is refused on release. */
function heldWhy(edit: ReturnType<typeof moveTo>, task: TaskView, whyHeld: Moves['whyHeld']): string | null {
  if (edit?.do !== 'change' || edit.what !== 'task') return null
  const { notBefore } = edit.set
  return whyHeld(task, notBefore !== undefined, notBefore ?? null)
}

/** The days a task has after one change of its start or its duration. */
function daysAfter(
  task: TaskView,
  edit: ReturnType<typeof moveTo>,
  end: (start: string, duration: number) => string,
): Days {
  const set = edit?.do === 'change' && edit.what === 'task' ? edit.set : {}
  const startOn = set.notBefore ?? task.startOn
  return { startOn, endOn: edit === null ? task.endOn : end(startOn, set.durationDays ?? task.durationDays) }
}
