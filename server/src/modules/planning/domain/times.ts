import type { PlanGraph, TaskNode } from './graph.ts'
import type { Network } from './network-shape.ts'
import type { WorkingDays } from './working-days.ts'

/** A bound so early or so late that it never holds anything; far enough from the integer limits to add lags to. */
export const NEVER_EARLY = -1_000_000_000
export const NEVER_LATE = 1_000_000_000

/** Why a node stands where it does: an index of a dependency when ≥ 0, else one of these. */
export const DRIVEN_BY_PLAN_START = -1
export const DRIVEN_BY_NOT_BEFORE = -2
export const DRIVEN_BY_ACTUAL = -3

/** "Held by the not-before of that ancestor", packed beside the dependency indices. */
export const drivenByAncestor = (task: number): number => -10 - task
export const ancestorOf = (driver: number): number => (driver <= -10 ? -10 - driver : -1)

/**
 * What the tasks themselves say, as working-day indices by task. Finishes are exclusive: a task of one day that starts
 * at 7 finishes at 8, so that a finish and the start of the next morning are the same number.
 */
export type Facts = {
  readonly planStart: number
  readonly duration: Int32Array
  readonly notBefore: Int32Array
  readonly due: Int32Array
  readonly startedOn: Int32Array
  readonly finishedOn: Int32Array
}

/**
 * Where every node stands, by node index. For an opening, `start` and `finish` are the bounds it hands to its children;
 * for a closing, the drivers are the exits of the children that begin first and end last. The latest dates are limits:
 * what has already happened has none, and no slack either (NEVER_LATE in both).
 */
export type Times = {
  readonly start: Int32Array
  readonly finish: Int32Array
  readonly startDriver: Int32Array
  readonly finishDriver: Int32Array
  readonly latestStart: Int32Array
  readonly latestFinish: Int32Array
  readonly slack: Int32Array
}

export function emptyTimes(network: Network): Times {
  const table = (): Int32Array => new Int32Array(network.nodeCount)
  return {
    start: table(),
    finish: table(),
    startDriver: table(),
    finishDriver: table(),
    latestStart: table(),
    latestFinish: table(),
    slack: table(),
  }
}

export function copyTimes(times: Times): Times {
  return {
    start: times.start.slice(),
    finish: times.finish.slice(),
    startDriver: times.startDriver.slice(),
    finishDriver: times.finishDriver.slice(),
    latestStart: times.latestStart.slice(),
    latestFinish: times.latestFinish.slice(),
    slack: times.slack.slice(),
  }
}

export function readFacts(graph: PlanGraph, days: WorkingDays): Facts {
  const table = (): Int32Array => new Int32Array(graph.tasks.length)
  const facts: Facts = {
    planStart: days.indexOnOrAfter(graph.startOn),
    duration: table(),
    notBefore: table(),
    due: table(),
    startedOn: table(),
    finishedOn: table(),
  }
  graph.tasks.forEach((task, index) => {
    writeFacts(facts, index, task, days)
  })
  return facts
}

export function copyFacts(facts: Facts): Facts {
  return {
    planStart: facts.planStart,
    duration: facts.duration.slice(),
    notBefore: facts.notBefore.slice(),
    due: facts.due.slice(),
    startedOn: facts.startedOn.slice(),
    finishedOn: facts.finishedOn.slice(),
  }
}

/** A milestone fills the one day on which it is reached; that it has started is no fact about it. */
export function writeFacts(facts: Facts, index: number, task: TaskNode, days: WorkingDays): void {
  const isMilestone = task.kind === 'milestone'
  facts.duration[index] = isMilestone ? 1 : Math.max(1, task.durationDays)
  facts.notBefore[index] = task.notBefore === null ? NEVER_EARLY : days.indexOnOrAfter(task.notBefore)
  facts.due[index] = task.dueOn === null ? NEVER_LATE : days.indexOnOrBefore(task.dueOn) + 1
  facts.startedOn[index] = task.startedOn === null || isMilestone ? NEVER_EARLY : days.indexOnOrAfter(task.startedOn)
  facts.finishedOn[index] = task.finishedOn === null ? NEVER_EARLY : days.indexOnOrBefore(task.finishedOn) + 1
}
