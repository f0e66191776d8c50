import { Light, TaskLine, type TaskView } from '@hepai/contract/planning-shapes'
import { z } from 'zod'

export const planViews = ['flow', 'timetable', 'roadmap', 'list'] as const
export type PlanViewName = (typeof planViews)[number]

/** What the address of the screen holds; anything unknown is dropped rather than refused. */
export const PlanSearch = z.object({
  view: z.enum(planViews).optional().catch(undefined),
  search: z.string().optional().catch(undefined),
  line: TaskLine.optional().catch(undefined),
  organization: z.string().optional().catch(undefined),
  light: Light.optional().catch(undefined),
  initiative: z.string().optional().catch(undefined),
  critical: z.boolean().optional().catch(undefined),
  task: z.string().optional().catch(undefined),
})
export type PlanSearch = z.infer<typeof PlanSearch>

export type TaskFilter = Pick<PlanSearch, 'search' | 'line' | 'organization' | 'light' | 'initiative' | 'critical'>

export function isFiltering(filter: TaskFilter): boolean {
  return [filter.search, filter.line, filter.organization, filter.light, filter.initiative, filter.critical].some(
    (each) => each !== undefined && each !== '' && each !== false,
  )
}

export function shownLight(task: Pick<TaskView, 'light'>): Light {
  return task.light.override?.light ?? task.light.light
}

/** True when the task meets every filter that is set; the search looks at names, owners and organisations. */
export function meets(filter: TaskFilter): (task: TaskView) => boolean {
  const words = (filter.search ?? '').trim().toLowerCase()
  const tests: ((task: TaskView) => boolean)[] = []
  if (words !== '') tests.push((task) => textOf(task).includes(words))
  if (filter.line !== undefined) tests.push((task) => task.line === filter.line)
  if (filter.organization !== undefined) tests.push((task) => isDoneBy(task, filter.organization))
  if (filter.light !== undefined) tests.push((task) => shownLight(task) === filter.light)
  if (filter.initiative !== undefined) tests.push((task) => task.initiativeId === filter.initiative)
  if (filter.critical === true) tests.push((task) => task.isCritical)
  return (task) => tests.every((test) => test(task))
}

function textOf(task: TaskView): string {
  return `${task.name} ${task.ownerName ?? ''} ${task.organizationName} ${task.stage}`.toLowerCase()
}

function isDoneBy(task: TaskView, organizationId: string | undefined): boolean {
  return (
    task.organizationId === organizationId || task.branches.some((branch) => branch.organizationId === organizationId)
  )
}
