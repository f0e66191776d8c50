import { limitAll } from './backward-pass.ts'
import { criticalPathOf } from './critical-path.ts'
import { placeAgain, placeAll } from './forward-pass.ts'
import type { GraphProblem, PlanGraph, TaskNode } from './graph.ts'
import { buildNetwork } from './network.ts'
import { at, LEAF, listOf, type Network, OPENING } from './network-shape.ts'
import { readLeaf, readSummary, type Schedule, type Scheduled } from './scheduled.ts'
import { tableOf } from './task-table.ts'
import { copyFacts, copyTimes, emptyTimes, readFacts, writeFacts, type Facts, type Times } from './times.ts'
import type { WorkingDays } from './working-days.ts'

/** A scheduled plan that remembers enough to be rescheduled quickly. A value: rescheduling returns another one. */
export type LivePlan = {
  readonly graph: PlanGraph
  readonly days: WorkingDays
  readonly network: Network
  readonly facts: Facts
  readonly times: Times
  /** What `schedule` says of each task, by its index. */
  readonly read: readonly Scheduled[]
  readonly schedule: Schedule
}

/** What may change about one task without changing the shape of the plan. */
export type TaskChange = Partial<
  Pick<TaskNode, 'name' | 'durationDays' | 'notBefore' | 'dueOn' | 'startedOn' | 'finishedOn' | 'weight'>
>

/** Schedules a plan from nothing and keeps what a later `reschedule` needs. */
export function openPlan(
  graph: PlanGraph,
  days: WorkingDays,
): { readonly ok: true; readonly plan: LivePlan } | GraphProblem {
  const built = buildNetwork(graph)
  if (!built.ok) return built
  const { network } = built
  const facts = readFacts(graph, days)
  const times = emptyTimes(network)
  placeAll(network, facts, times)
  limitAll(network, facts, times)
  const source = { graph, days, network, facts, times }
  const read: Scheduled[] = []
  for (const node of network.order) readNode(source, node, read)
  return { ok: true, plan: { ...source, read, schedule: summarise(source, read) } }
}

/**
 * The plan after one task changed: the same as opening the changed plan, at a fraction of the work.
 * Dates are computed again only for what the change reaches; other tasks keep their very objects.
 * A task that the plan does not hold changes nothing. New tasks, parents and dependencies need `openPlan`.
 */
export function reschedule(plan: LivePlan, taskId: string, change: TaskChange): LivePlan {
  const { network, days } = plan
  const index = network.indexById.get(taskId)
  const old = index === undefined ? undefined : plan.graph.tasks[index]
  if (index === undefined || old === undefined) return plan
  const task: TaskNode = { ...old, ...change }
  const graph = { ...plan.graph, tasks: plan.graph.tasks.with(index, task) }
  const facts = copyFacts(plan.facts)
  writeFacts(facts, index, task, days)
  const times = copyTimes(plan.times)
  placeAgain(network, facts, times, [index])
  limitAll(network, facts, times)
  const source = { graph, days, network, facts, times }
  const read = readAgain(source, plan, index)
  return { ...source, read, schedule: summarise(source, read) }
}

type Source = Omit<LivePlan, 'schedule' | 'read'>

/** Reads the tasks whose numbers changed, the changed task itself, and the summaries above them. */
function readAgain(source: Source, before: LivePlan, changedTask: number): Scheduled[] {
  const { network, times } = source
  const read = before.read.slice()
  const isStale = new Uint8Array(network.nodeCount)
  isStale[changedTask] = 1
  for (const node of network.order) {
    if (at(network.role, node) === OPENING) continue
    if (isStale[node] === 0 && !differs(times, before.times, node)) continue
    readNode(source, node, read)
    const above = at(network.parentClosing, node)
    if (above >= 0) isStale[above] = 1
  }
  return read
}

function differs(times: Times, before: Times, index: number): boolean {
  return (
    at(times.start, index) !== at(before.start, index) ||
    at(times.finish, index) !== at(before.finish, index) ||
    at(times.finishDriver, index) !== at(before.finishDriver, index) ||
    at(times.latestStart, index) !== at(before.latestStart, index) ||
    at(times.latestFinish, index) !== at(before.latestFinish, index)
  )
}

/** Reads one node into the list by task index; children stand before their summary in the order of the network. */
function readNode(source: Source, node: number, read: Scheduled[]): void {
  const role = at(source.network.role, node)
  const index = at(source.network.task, node)
  const task = source.graph.tasks[index]
  if (task === undefined || role === OPENING) return
  read[index] =
    role === LEAF ? readLeaf(source, node, task) : readSummary(source, node, task, childrenOf(source, node, read))
}

function childrenOf({ network }: Source, closing: number, read: readonly Scheduled[]): Scheduled[] {
  return present(Array.from(listOf(network.children, closing), (child) => read[at(network.task, child)]))
}

function summarise({ graph, network, times }: Source, read: readonly Scheduled[]): Schedule {
  let startOn: string | null = null
  let endOn: string | null = null
  for (const [task, span] of read.entries()) {
    if (at(network.parentOpening, task) >= 0) continue
    if (startOn === null || span.startOn < startOn) startOn = span.startOn
    if (endOn === null || span.endOn > endOn) endOn = span.endOn
  }
  return {
    ok: true,
    byTask: tableOf(network.indexById, read),
    criticalPath: criticalPathOf(network, times),
    startOn: startOn ?? graph.startOn,
    endOn: endOn ?? graph.startOn,
  }
}

function present<T>(entries: readonly (T | undefined)[]): T[] {
  return entries.filter((entry) => entry !== undefined)
}
