import type { DependencyView, TaskView } from '@hepai/contract/planning-shapes'
import { earliestStart } from './slip-preview.ts'
import type { Tree } from './tree-rows.ts'
import { onOrAfter, type WorkCalendar } from './work-calendar.ts'

/** Why a task cannot begin as early as asked, and the first day on which it can. */
export type Held = {
  readonly because: 'dependency' | 'parent' | 'planStart'
  readonly taskId: string | null
  readonly earliest: string
}
export type HeldAround = {
  readonly tree: Tree
  readonly calendar: WorkCalendar
  readonly dependencies: readonly DependencyView[]
}

/** What keeps a task from beginning on `day`; null when nothing does as far as the shown plan tells. */
export function heldBack(task: TaskView, day: string, around: HeldAround): Held | null {
  const asked = onOrAfter(around.calendar, day)
  if (asked >= task.startOn || task.startedOn !== null || task.finishedOn !== null) return null
  const { kind, taskId } = task.driver
  if (kind === 'dependency' || kind === 'parent' || kind === 'planStart')
    return { because: kind, taskId, earliest: task.startOn }
  const last = lastWait(task, around)
  return last !== null && asked < last.earliest ? last : null
}

/** Of the links that may be read off the shown days without doubt, the one that waits longest. */
function lastWait(task: TaskView, { tree, calendar, dependencies }: HeldAround): Held | null {
  if (task.kind === 'milestone') return null
  return dependencies.reduce<Held | null>((last, link) => {
    const from = link.toId === task.id ? tree.byId.get(link.fromId) : undefined
    if (from === undefined || from.kind === 'milestone' || from.finishedOn !== null) return last
    if (link.type !== 'FS' && link.type !== 'SS') return last
    const earliest = earliestStart(link, from, task, calendar)
    return last !== null && last.earliest >= earliest ? last : { because: 'dependency', taskId: from.id, earliest }
  }, null)
}
