import type { DependencyView, TaskView } from '@hepai/contract/planning-shapes'
import { endAfter, plusWorkingDays, type WorkCalendar } from './work-calendar.ts'

export type Days = { readonly startOn: string; readonly endOn: string }
type Links = ReadonlyMap<string, readonly DependencyView[]>

/**
 * What a bar that is being dragged would push, while the finger is still down. It only pushes later, never pulls
 * earlier; the server computes the real schedule when the bar is dropped.
 */
export function slipPreview(
  tasks: ReadonlyMap<string, TaskView>,
  links: Links,
  moved: { readonly id: string } & Days,
  calendar: WorkCalendar,
): Map<string, Days> {
  const result = new Map<string, Days>([[moved.id, { startOn: moved.startOn, endOn: moved.endOn }]])
  const queue = [moved.id]
  const most = tasks.size * 4
  for (let steps = 0; queue.length > 0 && steps < most; steps += 1) {
    const id = queue.shift() ?? ''
    const from = result.get(id)
    if (from === undefined) continue
    for (const each of links.get(id) ?? []) {
      const task = pushable(tasks.get(each.toId))
      if (task === null) continue
      const startOn = earliestStart(each, from, task, calendar)
      if (startOn <= (result.get(task.id) ?? task).startOn) continue
      result.set(task.id, { startOn, endOn: endAfter(calendar, startOn, task.durationDays) })
      queue.push(task.id)
    }
  }
  return result
}

/** What has begun stays where it is. */
function pushable(task: TaskView | undefined): TaskView | null {
  return task === undefined || task.startedOn !== null || task.finishedOn !== null ? null : task
}

export function linksFrom(dependencies: readonly DependencyView[]): Links {
  const links = new Map<string, DependencyView[]>()
  for (const each of dependencies) links.set(each.fromId, [...(links.get(each.fromId) ?? []), each])
  return links
}

/** The first day on which a link lets its later task begin. */
export function earliestStart(link: DependencyView, from: Days, task: TaskView, calendar: WorkCalendar): string {
  const before = Math.max(task.durationDays - 1, 0)
  switch (link.type) {
    case 'FS':
      return plusWorkingDays(calendar, from.endOn, (task.kind === 'milestone' ? 0 : 1) + link.lagDays)
    case 'SS':
      return plusWorkingDays(calendar, from.startOn, link.lagDays)
    case 'FF':
      return plusWorkingDays(calendar, from.endOn, link.lagDays - before)
    case 'SF':
      return plusWorkingDays(calendar, from.startOn, link.lagDays - before)
  }
}

/** The last day of the plan with the preview laid over it. */
export function lastDay(tasks: readonly TaskView[], preview: ReadonlyMap<string, Days>): string {
  return tasks.reduce((last, task) => {
    const end = preview.get(task.id)?.endOn ?? task.endOn
    return end > last ? end : last
  }, '')
}
