import type { Dependency, PlanGraph } from './graph.ts'
import { groupBy } from './group-by.ts'
import { least, type Driver, type Schedule, type Scheduled, type ScheduleResult } from './scheduled.ts'
import type { WorkingDays } from './working-days.ts'

/** One step of an explanation: this task stands where it stands because of this driver. */
export type Because = { readonly taskId: string; readonly driver: Driver }

/**
 * What a change did to one task. `slipDays` is in working days: later is positive, earlier negative; that of the end, or
 * of the start when the end stayed. `because` leads from the task back to the one that was moved (`rootTaskId`).
 */
export type SlipEffect = {
  readonly taskId: string
  readonly startFrom: string
  readonly startTo: string
  readonly endFrom: string
  readonly endTo: string
  readonly slipDays: number
  readonly rootTaskId: string
  readonly because: readonly Because[]
}

/**
 * Everything that stands elsewhere after a change, in the order of the plan's tasks; tasks added or removed are left out.
 * A task pushed later is explained by what holds it now, one that came earlier by what held it before.
 * Empty when either plan could not be scheduled. `graph` is the plan after the change.
 */
export function slipEffects(
  before: ScheduleResult,
  after: ScheduleResult,
  graph: PlanGraph,
  days: WorkingDays,
): readonly SlipEffect[] {
  if (!before.ok || !after.ok) return []
  const trail = trailOf(graph)
  const startIn = (schedule: Schedule) => (taskId: string) => schedule.byTask.get(taskId)?.startOn
  const goesOn: GoesOn = (taskId) => hasMoved(taskId, before, after)
  const later: Story = { holding: after, startOf: startIn(before), goesOn }
  const earlier: Story = { holding: before, startOf: startIn(after), goesOn }
  return [...after.byTask.values()].flatMap((now) => {
    const was = before.byTask.get(now.taskId)
    if (was === undefined || !moved(was, now)) return []
    const slipDays = slipBetween(was, now, days)
    const because = trail(slipDays > 0 ? later : earlier, now.taskId, was.endOn === now.endOn)
    const rootTaskId = rootOf(because, now.taskId)
    const { startOn: startFrom, endOn: endFrom } = was
    const { startOn: startTo, endOn: endTo } = now
    return { taskId: now.taskId, startFrom, startTo, endFrom, endTo, slipDays, rootTaskId, because }
  })
}

/** The days a task was promised for, both inclusive. */
export type BaselineSpan = { readonly startOn: string; readonly endOn: string }

/**
 * Why a task is off its baseline. `none`: it does not end late. `startedLate`, `finishedLate`: facts of the root task.
 * `longer`: the root begins as promised but takes more days. `notBefore`, `planStart`: the day that now holds the root.
 * `parent`: the not-before of the root, a summary, now holds its children.
 * `dependency`: the root waits, by a new dependency or a longer lag, for a task that is itself on time or was not promised.
 */
export type SlipReason =
  'none' | 'startedLate' | 'finishedLate' | 'longer' | 'notBefore' | 'planStart' | 'parent' | 'dependency'

/** Slip of one task in working days (later is positive), the reason, and the way back to the task at its root. */
export type BaselineSlip = {
  readonly taskId: string
  readonly startSlipDays: number
  readonly endSlipDays: number
  readonly reason: SlipReason
  readonly rootTaskId: string
  readonly because: readonly Because[]
}

/** Compares a schedule with the promised days of a baseline. Tasks that the baseline does not hold are left out. */
export function slipAgainstBaseline(
  schedule: Schedule,
  baseline: ReadonlyMap<string, BaselineSpan>,
  graph: PlanGraph,
  days: WorkingDays,
): ReadonlyMap<string, BaselineSlip> {
  const trail = trailOf(graph)
  const goesOn: GoesOn = (taskId, byItsStart) => {
    const promised = baseline.get(taskId)
    const now = schedule.byTask.get(taskId)
    if (promised === undefined || now === undefined) return false
    return byItsStart ? now.startOn > promised.startOn : now.endOn > promised.endOn
  }
  const story: Story = { holding: schedule, startOf: (taskId) => baseline.get(taskId)?.startOn, goesOn }
  const finished = new Set(graph.tasks.filter(({ finishedOn }) => finishedOn !== null).map(({ id }) => id))
  const slips = new Map<string, BaselineSlip>()
  for (const [taskId, now] of schedule.byTask) {
    const promised = baseline.get(taskId)
    if (promised === undefined) continue
    const startSlipDays = daysBetween(promised.startOn, now.startOn, days)
    const endSlipDays = daysBetween(promised.endOn, now.endOn, days)
    const because = endSlipDays > 0 ? trail(story, taskId, false) : []
    const root = because.at(-1)
    const rootTaskId = rootOf(because, taskId)
    const reason = root === undefined ? 'none' : reasonOf(root, schedule, baseline, finished)
    slips.set(taskId, { taskId, startSlipDays, endSlipDays, reason, rootTaskId, because })
  }
  return slips
}

function reasonOf(
  root: Because,
  schedule: Schedule,
  baseline: ReadonlyMap<string, BaselineSpan>,
  finished: ReadonlySet<string>,
): SlipReason {
  const promised = baseline.get(root.taskId)
  const now = schedule.byTask.get(root.taskId)
  const startsLate = promised === undefined || now === undefined || now.startOn > promised.startOn
  const { kind } = root.driver
  if (kind === 'actual' && !startsLate && finished.has(root.taskId)) return 'finishedLate'
  if (!startsLate || kind === 'children') return 'longer'
  return kind === 'actual' ? 'startedLate' : kind
}

type GoesOn = (taskId: string, byItsStart: boolean) => boolean

/**
 * What a trail is followed in. Later dates push, so a task is explained by `holding`. The start of a summary works the
 * other way round: it goes to whichever child is left first, so it is explained by the child that was first in `startOf`.
 */
type Story = {
  readonly holding: Schedule
  readonly startOf: (taskId: string) => string | undefined
  readonly goesOn: GoesOn
}

type Trail = (story: Story, taskId: string, fromItsStart: boolean) => readonly Because[]

/** Walks drivers backwards from a task for as long as the next one is part of the story. */
function trailOf(graph: PlanGraph): Trail {
  const dependencies = new Map(graph.dependencies.map((dependency) => [dependency.id, dependency]))
  const childrenOf = groupBy(graph.tasks, (task) => task.parentId)
  return (story, taskId, fromItsStart) => {
    const because: Because[] = []
    let byItsStart = fromItsStart
    for (let step: string | null = taskId; step !== null;) {
      const children: readonly string[] = byItsStart ? (childrenOf.get(step) ?? []).map(({ id }) => id) : []
      const driver = firstOf(children, story.startOf) ?? story.holding.byTask.get(step)?.driver
      if (driver === undefined) break
      because.push({ taskId: step, driver })
      if (driver.kind === 'dependency') byItsStart = leavesStart(dependencies.get(driver.dependencyId))
      step = nextOf(driver, (next) => story.goesOn(next, byItsStart))
    }
    return because
  }
}

function nextOf(driver: Driver, goesOn: (taskId: string) => boolean): string | null {
  const next = driver.kind === 'dependency' || driver.kind === 'children' ? driver.taskId : null
  return next !== null && goesOn(next) ? next : null
}

/** The task at the end of the trail; where the not-before of a summary holds its children, the summary. */
function rootOf(because: readonly Because[], taskId: string): string {
  const last = because.at(-1)
  return last?.driver.kind === 'parent' ? last.driver.taskId : (last?.taskId ?? taskId)
}

function leavesStart(dependency: Dependency | undefined): boolean {
  return dependency?.type === 'SS' || dependency?.type === 'SF'
}

/** Where only the start of a summary matters, the child that begins first decides instead of the one that ends last. */
function firstOf(children: readonly string[], startOf: Story['startOf']): Driver | undefined {
  const startOn = least(children.flatMap((taskId) => startOf(taskId) ?? []))
  const taskId = children.find((child) => startOf(child) === startOn)
  return taskId === undefined ? undefined : { kind: 'children', taskId }
}

function moved(was: Scheduled, now: Scheduled): boolean {
  return was.startOn !== now.startOn || was.endOn !== now.endOn
}

function hasMoved(taskId: string, before: Schedule, after: Schedule): boolean {
  const was = before.byTask.get(taskId)
  const now = after.byTask.get(taskId)
  return was !== undefined && now !== undefined && moved(was, now)
}

function slipBetween(was: Scheduled, now: Scheduled, days: WorkingDays): number {
  return daysBetween(was.endOn, now.endOn, days) || daysBetween(was.startOn, now.startOn, days)
}

/** Working days from one day to another; a day off counts as the working day before it. */
function daysBetween(from: string, to: string, days: WorkingDays): number {
  return days.indexOnOrBefore(to) - days.indexOnOrBefore(from)
}
