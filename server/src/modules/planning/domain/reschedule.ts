import { limitAll } from './backward-pass.ts'
import { criticalPathOf } from './critical-path.ts'
import { placeAgain, placeAll } from './forward-pass.ts'
import type { GraphProblem, PlanGraph, TaskNode } from './graph.ts'
import { buildNetwork } from './network.ts'
import { at, type Network, type NetworkNode } from './network-shape.ts'
import { greatest, least, readLeaf, readSummary, type Schedule, type Scheduled } from './scheduled.ts'
import { copyFacts, copyTimes, emptyTimes, readFacts, writeFacts, type Facts, type Times } from './times.ts'
import type { WorkingDays } from './working-days.ts'

/** A scheduled plan that remembers enough to be rescheduled quickly. A value: rescheduling returns another one. */
export type LivePlan = {
  readonly graph: PlanGraph
  readonly days: WorkingDays
  readonly network: Network
  readonly facts: Facts
  readonly times: Times
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
  for (const index of network.order) readNode(source, network.nodes[index], read)
  const byTask = new Map(read.map((scheduled) => [scheduled.taskId, scheduled]))
  return { ok: true, plan: { ...source, schedule: summarise(source, byTask) } }
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
  return { ...source, schedule: summarise(source, readAgain(source, plan, index)) }
}

type Source = Omit<LivePlan, 'schedule'>

/** Reads the tasks whose numbers changed, the changed task itself, and the summaries above them. */
function readAgain(source: Source, before: LivePlan, changedTask: number): ReadonlyMap<string, Scheduled> {
  const { network, times } = source
  const read = [...before.schedule.byTask.values()]
  const isStale = new Uint8Array(network.nodes.length)
  isStale[changedTask] = 1
  const byTask = new Map(before.schedule.byTask)
  for (const index of network.order) {
    const node = network.nodes[index]
    if (node === undefined || node.role === 'opening') continue
    if (isStale[index] === 0 && !differs(times, before.times, index)) continue
    const scheduled = readNode(source, node, read)
    if (scheduled !== undefined) byTask.set(scheduled.taskId, scheduled)
    if (node.parentClosing >= 0) isStale[node.parentClosing] = 1
  }
  return byTask
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
function readNode(source: Source, node: NetworkNode | undefined, read: Scheduled[]): Scheduled | undefined {
  const task = node === undefined ? undefined : source.graph.tasks[node.task]
  if (node === undefined || task === undefined || node.role === 'opening') return undefined
  const scheduled =
    node.role === 'leaf'
      ? readLeaf(source, node, task)
      : readSummary(source, node, task, childrenOf(source, node, read))
  read[node.task] = scheduled
  return scheduled
}

function childrenOf({ network }: Source, closing: NetworkNode, read: readonly Scheduled[]): Scheduled[] {
  return present(closing.children.map((child) => read[network.nodes[child]?.task ?? 0]))
}

function summarise({ graph, network, times }: Source, byTask: ReadonlyMap<string, Scheduled>): Schedule {
  const roots = network.nodes.filter((node) => node.parentClosing < 0 && node.role !== 'closing')
  const spans = present(roots.map((node) => byTask.get(node.taskId)))
  const criticalPath = criticalPathOf(graph, network, times)
  const startOn = spans.length === 0 ? graph.startOn : least(spans.map((span) => span.startOn))
  const endOn = spans.length === 0 ? graph.startOn : greatest(spans.map((span) => span.endOn))
  return { ok: true, byTask, criticalPath, startOn, endOn }
}

function present<T>(entries: readonly (T | undefined)[]): T[] {
  return entries.filter((entry) => entry !== undefined)
}
