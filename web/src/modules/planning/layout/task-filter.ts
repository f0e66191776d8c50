import type { Light, TaskLine, TaskView } from '@hepai/contract/planning-shapes'
import { choiceParam, flagParam, textParam } from '../../../platform/search-params.ts'

export const planViews = ['flow', 'timetable', 'roadmap', 'list'] as const
export type PlanViewName = (typeof planViews)[number]
export const taskLines = ['party', 'business', 'joint'] as const satisfies readonly TaskLine[]
export const lights = ['late', 'nearDue', 'onTrack', 'notStarted', 'done'] as const satisfies readonly Light[]

/** What the address of the screen holds; `task` is the one whose panel is open, `goals` what is shown of 目标与指标: all, new, or an id. */
export type PlanSearch = {
  readonly view?: PlanViewName | undefined
  readonly search?: string | undefined
  readonly line?: TaskLine | undefined
  readonly organization?: string | undefined
  readonly light?: Light | undefined
  readonly initiative?: string | undefined
  readonly critical?: true | undefined
  readonly task?: string | undefined
  readonly goals?: string | undefined
}

/** Anything unknown in the address is dropped rather than refused. */
export function planSearch(raw: Readonly<Record<string, unknown>>): PlanSearch {
  return {
    view: choiceParam(raw, 'view', planViews),
    search: textParam(raw, 'search'),
    line: choiceParam(raw, 'line', taskLines),
    organization: textParam(raw, 'organization'),
    light: choiceParam(raw, 'light', lights),
    initiative: textParam(raw, 'initiative'),
    critical: flagParam(raw, 'critical'),
    task: textParam(raw, 'task'),
    goals: textParam(raw, 'goals'),
  }
}

export type TaskFilter = Pick<PlanSearch, 'search' | 'line' | 'organization' | 'light' | 'initiative' | 'critical'>

export const noFilter: TaskFilter = {
  search: undefined,
  line: undefined,
  organization: undefined,
  light: undefined,
  initiative: undefined,
  critical: undefined,
}

export function isFiltering(filter: TaskFilter): boolean {
  return [filter.search, filter.line, filter.organization, filter.light, filter.initiative, filter.critical].some(
    (each) => each !== undefined && each !== '',
  )
}

export function shownLight(task: Pick<TaskView, 'light'>): Light {
  return task.light.override?.light ?? task.light.light
}

/**
 * True when the task meets every filter that is set; the search looks at names, owners and organisations. A light finds
 * only steps, as the figures of the head count them: a summary has its light from a step beneath it.
 */
export function meets(filter: TaskFilter, tasks: readonly TaskView[]): (task: TaskView) => boolean {
  const words = (filter.search ?? '').trim().toLowerCase()
  const tests: ((task: TaskView) => boolean)[] = []
  if (words !== '') tests.push((task) => textOf(task).includes(words))
  if (filter.line !== undefined) tests.push((task) => task.line === filter.line)
  if (filter.organization !== undefined) tests.push((task) => isDoneBy(task, filter.organization))
  if (filter.light !== undefined) {
    const parents = new Set(tasks.map((task) => task.parentId))
    tests.push((task) => shownLight(task) === filter.light && !parents.has(task.id))
  }
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
