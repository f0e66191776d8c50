import type { DependencyType, DependencyView, GraphEdit, TaskFields, TaskView } from '@hepai/contract/planning-shapes'
import { siblingsOf, type Tree } from './tree-rows.ts'
import { onOrAfter, onOrBefore, type WorkCalendar, workingDaysWithin } from './work-calendar.ts'

// Builders of edits: what a gesture means for the graph. Every view speaks through these.

export const dependencyTypes = ['FS', 'SS', 'FF', 'SF'] as const satisfies readonly DependencyType[]

type Versioned = { readonly id: string; readonly version: number }

export function changeTask(task: Versioned, set: Partial<TaskFields>): GraphEdit {
  return { do: 'change', what: 'task', id: task.id, version: task.version, set }
}

/** Fields set to what they already are make no edit: the server refuses an empty one. */
export function changeIfNew(task: TaskView, set: Partial<TaskFields>): GraphEdit | null {
  const known = new Map<string, unknown>(Object.entries(task))
  return Object.entries(set).every(([field, value]) => known.get(field) === value) ? null : changeTask(task, set)
}

/** The place of a new task; what is not said is empty. */
export type TaskPlace = Pick<TaskFields, 'organizationId'> & Partial<TaskFields>

export function newTask(id: string, name: string, place: TaskPlace): GraphEdit {
  const durationDays = place.kind === 'milestone' ? 0 : 5
  const value: TaskFields = {
    ...{ parentId: null, objectiveId: null, initiativeId: null, kind: 'task', line: 'business' },
    ...{ ownerId: null, notBefore: null, dueOn: null, startedOn: null, finishedOn: null },
    ...{ moneyPlanned: null, moneySpent: null, weight: 1, stage: '', note: '', sort: 0, branches: [], durationDays },
    ...place,
    name,
  }
  return { do: 'add', what: 'task', id, value }
}

/** The fields a new sibling takes over from the one it follows. */
export function besides(task: TaskView): TaskPlace {
  const { parentId, objectiveId, initiativeId, line, organizationId, stage } = task
  return { parentId, objectiveId, initiativeId, line, organizationId, stage }
}

export function link(id: string, fromId: string, toId: string, type: DependencyType = 'FS', lagDays = 0): GraphEdit {
  return { do: 'add', what: 'dependency', id, value: { fromId, toId, type, lagDays } }
}

export function changeLink(dependency: Versioned, set: { type?: DependencyType; lagDays?: number }): GraphEdit {
  return { do: 'change', what: 'dependency', id: dependency.id, version: dependency.version, set }
}

export function unlink(dependency: Versioned): GraphEdit {
  return { do: 'remove', what: 'dependency', id: dependency.id, version: dependency.version }
}

/** A task goes with everything beneath it and every link to any of them, deepest first, so that nothing dangles. */
export function removeTasks(tasks: readonly Versioned[], dependencies: readonly DependencyView[]): GraphEdit[] {
  const ids = new Set(tasks.map((task) => task.id))
  const links = dependencies.filter((each) => ids.has(each.fromId) || ids.has(each.toId)).map(unlink)
  const removed = [...tasks]
    .reverse()
    .map(({ id, version }): GraphEdit => ({ do: 'remove', what: 'task', id, version }))
  return [...links, ...removed]
}

/** A step between two others: the old link goes, two new ones come; the lag stays before the new step. */
export function insertStep(
  dependency: DependencyView,
  name: string,
  place: TaskPlace,
  newId: () => string,
): { taskId: string; edits: GraphEdit[] } {
  const taskId = newId()
  const edits = [
    newTask(taskId, name, place),
    unlink(dependency),
    link(newId(), dependency.fromId, taskId, 'FS', dependency.lagDays),
    link(newId(), taskId, dependency.toId),
  ]
  return { taskId, edits }
}

/** Why a bar cannot be moved by hand. */
export type Unmovable = 'summary' | 'started' | 'finished'

export function whyUnmovable(task: TaskView, tree: Tree): Unmovable | null {
  if ((tree.childrenOf.get(task.id) ?? []).length > 0) return 'summary'
  if (task.finishedOn !== null) return 'finished'
  return task.startedOn === null ? null : 'started'
}

/** A bar dropped at `day`; a day off snaps to the next working day. Null when nothing changes. */
export function moveTo(task: TaskView, day: string, calendar: WorkCalendar): GraphEdit | null {
  const notBefore = onOrAfter(calendar, day)
  return notBefore === task.startOn ? null : changeIfNew(task, { notBefore })
}

/** A typed end is refused when it lies before the start; only a dragged edge snaps to one day. */
export const endsBeforeStart = (task: TaskView, day: string): boolean => day < task.startOn

/** The right edge dropped at `day`: the duration in working days, at least one. */
export function endAt(task: TaskView, day: string, calendar: WorkCalendar): GraphEdit | null {
  return lasting(task, Math.max(workingDaysWithin(calendar, task.startOn, onOrBefore(calendar, day)), 1))
}

/** The left edge dropped at `day`: the end stays, the duration makes up for it. */
export function startAt(task: TaskView, day: string, calendar: WorkCalendar): GraphEdit | null {
  const snapped = onOrAfter(calendar, day)
  const notBefore = snapped > task.endOn ? task.endOn : snapped
  if (notBefore === task.startOn) return null
  return changeTask(task, { notBefore, durationDays: Math.max(workingDaysWithin(calendar, notBefore, task.endOn), 1) })
}

const longestTask = 1000

/** In working days; a milestone has none. */
export const mayLast = (days: number): boolean => days >= 1 && days <= longestTask

export function lasting(task: TaskView, days: number): GraphEdit | null {
  if (task.kind === 'milestone') return null
  const durationDays = Math.min(Math.max(Math.round(days), 1), longestTask)
  return durationDays === task.durationDays ? null : changeTask(task, { durationDays })
}

/** Between two order numbers, so that no neighbour has to be written. */
export function sortAfter(siblings: readonly TaskView[], id: string | null): number {
  if (siblings.length === 0) return 1
  const index = id === null ? siblings.length - 1 : siblings.findIndex((each) => each.id === id)
  const before = siblings[index]?.sort ?? 0
  const after = siblings[index + 1]?.sort
  return after === undefined || after <= before ? before + 1 : (before + after) / 2
}

/** Becomes the last child of the sibling above; null when there is none. */
export function indent(task: TaskView, tree: Tree): GraphEdit | null {
  const siblings = siblingsOf(tree, task)
  const above = siblings[siblings.findIndex((each) => each.id === task.id) - 1]
  if (above === undefined) return null
  return changeTask(task, { parentId: above.id, sort: sortAfter(tree.childrenOf.get(above.id) ?? [], null) })
}

/** Becomes the next sibling of its parent; null at the top. */
export function outdent(task: TaskView, tree: Tree): GraphEdit | null {
  const parent = task.parentId === null ? undefined : tree.byId.get(task.parentId)
  if (parent === undefined) return null
  const parentId = parent.parentId !== null && tree.byId.has(parent.parentId) ? parent.parentId : null
  return changeTask(task, { parentId, sort: sortAfter(siblingsOf(tree, parent), parent.id) })
}

/** The kind and the duration change together, as a milestone has none. */
export function becoming(task: TaskView, kind: TaskFields['kind']): GraphEdit {
  return changeTask(task, { kind, durationDays: kind === 'milestone' ? 0 : Math.max(task.durationDays, 1) })
}
