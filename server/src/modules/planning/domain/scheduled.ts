import type { GraphProblem, PlanGraph, TaskNode } from './graph.ts'
import { at, type Network } from './network-shape.ts'
import { ancestorOf, DRIVEN_BY_ACTUAL, DRIVEN_BY_NOT_BEFORE, NEVER_LATE, type Times } from './times.ts'
import type { WorkingDays } from './working-days.ts'

/**
 * What decides where a task stands. `parent`: the not-before of that ancestor. `dependency`: `taskId` is waited for,
 * by the task itself or by the ancestor that the dependency names. `children`: a summary ends with that child.
 */
export type Driver =
  | { readonly kind: 'planStart' }
  | { readonly kind: 'notBefore'; readonly day: string }
  | { readonly kind: 'actual'; readonly day: string }
  | { readonly kind: 'dependency'; readonly dependencyId: string; readonly taskId: string }
  | { readonly kind: 'parent'; readonly taskId: string }
  | { readonly kind: 'children'; readonly taskId: string }

/**
 * Where one task stands. Days are ISO dates; ends are inclusive. `slackDays` counts working days by which it may slip
 * without moving the end of the plan or breaking a due date; negative when a due date is already out of reach.
 * A finished task has no slack, is never critical, and its latest days are its actual ones.
 * `layer` counts from 0 along the longest chain of dependencies.
 */
export type Scheduled = {
  readonly taskId: string
  readonly startOn: string
  readonly endOn: string
  readonly latestStartOn: string
  readonly latestEndOn: string
  readonly slackDays: number
  readonly isCritical: boolean
  readonly driver: Driver
  readonly layer: number
}

/** `byTask` is in the order of the plan's tasks; `criticalPath` names tasks (never summaries) in the order of work. */
export type Schedule = {
  readonly ok: true
  readonly byTask: ReadonlyMap<string, Scheduled>
  readonly criticalPath: readonly string[]
  readonly startOn: string
  readonly endOn: string
}

export type ScheduleResult = Schedule | GraphProblem

type Source = {
  readonly graph: PlanGraph
  readonly days: WorkingDays
  readonly network: Network
  readonly times: Times
}

/** Reads a leaf out of the tables. Actual days are shown as recorded, also when no working day. */
export function readLeaf({ graph, days, network, times }: Source, index: number, task: TaskNode): Scheduled {
  const startOn = actualStart(task) ?? days.dayAt(at(times.start, index))
  const endOn = task.finishedOn ?? days.dayAt(at(times.finish, index) - 1)
  const latestStart = at(times.latestStart, index)
  const latestFinish = at(times.latestFinish, index)
  const slack = at(times.slack, index)
  return {
    taskId: task.id,
    startOn,
    endOn,
    latestStartOn: latestStart === NEVER_LATE ? startOn : days.dayAt(latestStart),
    latestEndOn: latestFinish === NEVER_LATE ? endOn : days.dayAt(latestFinish - 1),
    slackDays: slack === NEVER_LATE ? 0 : slack,
    isCritical: slack <= 0,
    driver: readDriver(graph, network, task, at(times.startDriver, index)),
    layer: at(network.layers, index),
  }
}

function actualStart({ kind, startedOn, finishedOn }: TaskNode): string | null {
  if (kind === 'milestone') return finishedOn
  if (startedOn === null || finishedOn === null) return startedOn
  return startedOn < finishedOn ? startedOn : finishedOn
}

function readDriver(graph: PlanGraph, network: Network, task: TaskNode, driver: number): Driver {
  if (driver >= 0) {
    const { id = '', fromId = '' } = network.dependencies[driver] ?? {}
    return { kind: 'dependency', dependencyId: id, taskId: fromId }
  }
  const ancestor = ancestorOf(driver)
  return ancestor < 0 ? readOwnDay(task, driver) : { kind: 'parent', taskId: graph.tasks[ancestor]?.id ?? '' }
}

function readOwnDay(task: TaskNode, driver: number): Driver {
  const actual = driver === DRIVEN_BY_ACTUAL ? actualDay(task) : null
  if (actual !== null) return { kind: 'actual', day: actual }
  const day = driver === DRIVEN_BY_NOT_BEFORE ? task.notBefore : null
  return day === null ? { kind: 'planStart' } : { kind: 'notBefore', day }
}

function actualDay({ kind, startedOn, finishedOn }: TaskNode): string | null {
  return kind === 'milestone' ? finishedOn : (startedOn ?? finishedOn)
}

/** Reads a summary, by its closing, from its children, which must have been read before. */
export function readSummary(
  { network, times }: Source,
  closing: number,
  task: TaskNode,
  children: readonly Scheduled[],
): Scheduled {
  const slack = at(times.slack, closing)
  const last = at(network.task, at(times.finishDriver, closing))
  return {
    taskId: task.id,
    startOn: least(children.map((child) => child.startOn)),
    endOn: greatest(children.map((child) => child.endOn)),
    latestStartOn: least(children.map((child) => child.latestStartOn)),
    latestEndOn: greatest(children.map((child) => child.latestEndOn)),
    slackDays: slack === NEVER_LATE ? 0 : slack,
    isCritical: slack <= 0,
    driver: { kind: 'children', taskId: network.taskIds[last] ?? task.id },
    layer: at(network.layers, at(network.task, closing)),
  }
}

export function least(days: readonly string[]): string {
  return days.reduce((first, day) => (day < first ? day : first), days[0] ?? '')
}

export function greatest(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last), days[0] ?? '')
}
