import type { TaskNode } from './graph.ts'
import { groupBy } from './group-by.ts'

/** What an indicator measures, as numbers. `value` is the present one (latest reading, or their sum), null before any. */
export type IndicatorFacts = {
  readonly id: string
  readonly name: string
  readonly taskId: string | null
  readonly objectiveId: string | null
  readonly direction: 'up' | 'down'
  readonly baselineValue: number | null
  readonly targetValue: number | null
  readonly value: number | null
  readonly weight: number
}

/** One part of a percentage. `percent` is 0–100, whole; `weight` is > 0. `id` is null for a thing's own fact. */
export type ProgressPart = {
  readonly kind: 'finished' | 'milestone' | 'task' | 'indicator' | 'objective' | 'noFacts'
  readonly id: string | null
  readonly name: string
  readonly percent: number
  readonly weight: number
}

/**
 * How far something is. `percent` is a whole number 0–100, `exact` the number before rounding, which sums go on with.
 * `why` is one level deep: the parts that were weighed, or the fact (or its absence) that decides.
 */
export type Progress = { readonly percent: number; readonly exact: number; readonly why: readonly ProgressPart[] }

/**
 * Rounds half up, with one exception: from 99.5 up to, but not including, 100 it gives 99, because "100 %" is read as done.
 */
export function wholePercent(exact: number): number {
  const whole = Math.floor(exact + 0.5)
  return whole >= 100 && exact < 100 ? 99 : whole
}

/**
 * The part of the way from baseline to target that the present value has covered, 0–100, clamped at both ends.
 * Falling indicators need no special case: a target below the baseline turns the way round. Without a baseline, or with
 * one that is not on the near side of the target, there is no way to measure: reached is 100, not reached is 0.
 * Null when there is no reading or no target: nothing can be said.
 */
export function indicatorProgress(indicator: IndicatorFacts): number | null {
  const { baselineValue, targetValue, value, direction } = indicator
  if (value === null || targetValue === null) return null
  const isReached = direction === 'up' ? value >= targetValue : value <= targetValue
  if (isReached) return 100
  const isNearSide =
    baselineValue !== null && (direction === 'up' ? baselineValue < targetValue : baselineValue > targetValue)
  if (!isNearSide) return 0
  const covered = ((value - baselineValue) / (targetValue - baselineValue)) * 100
  return Math.min(Math.max(covered, 0), 100)
}

/**
 * How far every task is, by task id, from facts alone:
 * a summary is the weighted average of its children and its own indicators; a finished task is 100 %; a milestone is
 * 100 % or nothing; any other task is the weighted average of its indicators, and 0 % as long as there is no fact.
 * The tree of tasks must be free of loops.
 */
export function progressOfTasks(
  tasks: readonly TaskNode[],
  indicators: readonly IndicatorFacts[],
): ReadonlyMap<string, Progress> {
  const childrenOf = groupBy(tasks, (task) => task.parentId)
  const indicatorsOf = groupBy(indicators, (indicator) => indicator.taskId)
  const progress = new Map<string, Progress>()
  const measure = (task: TaskNode): Progress => {
    const measured = measureTask(
      task,
      (childrenOf.get(task.id) ?? []).map((child) => taskShare(child, measure(child))),
      (indicatorsOf.get(task.id) ?? []).map(indicatorShare),
    )
    progress.set(task.id, measured)
    return measured
  }
  const known = new Set(tasks.map((task) => task.id))
  for (const task of tasks) if (task.parentId === null || !known.has(task.parentId)) measure(task)
  return progress
}

/**
 * How far an objective is: the weighted average of its tasks and its indicators. Of tasks that stand in each other only
 * the uppermost counts, since it already holds the others.
 */
export function progressOfObjective(
  tasks: readonly TaskNode[],
  indicators: readonly IndicatorFacts[],
  progressByTask: ReadonlyMap<string, Progress>,
): Progress {
  const own = new Set(tasks.map((task) => task.id))
  const uppermost = tasks.filter((task) => task.parentId === null || !own.has(task.parentId))
  const shares = uppermost.map((task) => taskShare(task, progressByTask.get(task.id) ?? withoutFacts))
  return weigh([...shares, ...indicators.map(indicatorShare)])
}

type Share = { readonly part: ProgressPart; readonly exact: number }

const withoutFacts: Progress = {
  percent: 0,
  exact: 0,
  why: [{ kind: 'noFacts', id: null, name: '', percent: 0, weight: 1 }],
}

function measureTask(task: TaskNode, children: readonly Share[], indicators: readonly Share[]): Progress {
  if (children.length > 0) return weigh([...children, ...indicators])
  const isFinished = task.finishedOn !== null
  if (task.kind === 'milestone') return byFact(task, 'milestone', isFinished ? 100 : 0)
  return isFinished ? byFact(task, 'finished', 100) : weigh(indicators)
}

function byFact({ id, name, weight }: TaskNode, kind: ProgressPart['kind'], percent: number): Progress {
  return { percent, exact: percent, why: [{ kind, id, name, percent, weight }] }
}

function taskShare({ id, name, weight }: TaskNode, { percent, exact }: Progress): Share {
  return { part: { kind: 'task', id, name, percent, weight }, exact }
}

function indicatorShare(indicator: IndicatorFacts): Share {
  const { id, name, weight } = indicator
  const exact = indicatorProgress(indicator) ?? 0
  return { part: { kind: 'indicator', id, name, percent: wholePercent(exact), weight }, exact }
}

/** Counts from what is missing, so that parts that are all complete give exactly 100. */
function weigh(shares: readonly Share[]): Progress {
  if (shares.length === 0) return withoutFacts
  const total = shares.reduce((sum, { part }) => sum + part.weight, 0)
  const missing = shares.reduce((sum, { part, exact }) => sum + part.weight * (100 - exact), 0)
  const exact = Math.min(Math.max(100 - missing / total, 0), 100)
  return { percent: wholePercent(exact), exact, why: shares.map(({ part }) => part) }
}
