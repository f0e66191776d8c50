import type { Dependency, PlanGraph, TaskNode } from './graph.ts'
import type { WorkingDays } from './working-days.ts'

/** Half-open span in working-day indices. */
type Span = { start: number; finish: number }
type Reference = {
  readonly earliest: ReadonlyMap<string, Span>
  readonly latest: ReadonlyMap<string, Span>
}

/**
 * The scheduling rules written for the reader, not for the machine: no order, no passes, only "push every task until
 * nothing is violated". Loop-free plans only. Tests compare the engine with it.
 */
export function referenceSchedule(graph: PlanGraph, days: WorkingDays): Reference {
  const leaves = graph.tasks.filter((task) => !isSummary(graph, task.id))
  const earliest = new Map(leaves.map((task) => [task.id, factSpan(task, days) ?? earliestAlone(graph, task, days)]))
  untilStable(() => leaves.map((task) => pushLater(graph, task, earliest)).some(Boolean))
  const end = Math.max(0, ...[...earliest.values()].map((span) => span.finish))
  const latest = new Map(leaves.map((task) => [task.id, latestAlone(graph, task, days, earliest, end)]))
  untilStable(() => leaves.map((task) => pullEarlier(graph, task, earliest, latest)).some(Boolean))
  return { earliest: withSummaries(graph, earliest), latest }
}

function untilStable(sweep: () => boolean): void {
  let isMoving = true
  while (isMoving) isMoving = sweep()
}

export function isSummary(graph: PlanGraph, id: string): boolean {
  return graph.tasks.some((task) => task.parentId === id)
}

/** A task and everything it stands in, innermost first. */
export function selfAndAncestors(graph: PlanGraph, task: TaskNode): TaskNode[] {
  const parent = graph.tasks.find((other) => other.id === task.parentId)
  return parent === undefined ? [task] : [task, ...selfAndAncestors(graph, parent)]
}

/** The leaves a task stands for, in the order of the tree. */
export function leavesUnder(graph: PlanGraph, id: string): string[] {
  const children = graph.tasks.filter((task) => task.parentId === id)
  return children.length === 0 ? [id] : children.flatMap((child) => leavesUnder(graph, child.id))
}

function lengthOf(task: TaskNode): number {
  return task.kind === 'milestone' ? 1 : task.durationDays
}

function factSpan(task: TaskNode, days: WorkingDays): Span | null {
  const startedOn = task.kind === 'milestone' ? null : task.startedOn
  if (task.finishedOn !== null) {
    const finish = days.indexOnOrBefore(task.finishedOn) + 1
    const start = startedOn === null ? finish - lengthOf(task) : Math.min(days.indexOnOrAfter(startedOn), finish - 1)
    return { start, finish }
  }
  if (startedOn === null) return null
  const start = days.indexOnOrAfter(startedOn)
  return { start, finish: start + lengthOf(task) }
}

function earliestAlone(graph: PlanGraph, task: TaskNode, days: WorkingDays): Span {
  const floors = selfAndAncestors(graph, task).flatMap(({ notBefore }) => notBefore ?? [])
  const start = Math.max(...[graph.startOn, ...floors].map(days.indexOnOrAfter))
  return { start, finish: start + lengthOf(task) }
}

function spanOf(graph: PlanGraph, id: string, spans: ReadonlyMap<string, Span>): Span {
  const under = leavesUnder(graph, id).flatMap((leaf) => spans.get(leaf) ?? [])
  return { start: Math.min(...under.map((s) => s.start)), finish: Math.max(...under.map((s) => s.finish)) }
}

/** Which end of `to` is held back; a milestone is reached on the day its predecessor finishes. */
function heldEnd({ type }: Dependency, to: TaskNode): 'start' | 'finish' {
  if (type === 'FS' && to.kind === 'milestone') return 'finish'
  return type === 'FS' || type === 'SS' ? 'start' : 'finish'
}

const leftEnd = ({ type }: Dependency): 'start' | 'finish' => (type === 'FS' || type === 'FF' ? 'finish' : 'start')

function waitedBy(graph: PlanGraph, task: TaskNode) {
  return selfAndAncestors(graph, task).flatMap((waiter) =>
    graph.dependencies.filter(({ toId }) => toId === waiter.id).map((dependency) => ({ dependency, waiter })),
  )
}

function heldEndOf(graph: PlanGraph, dependency: Dependency, waiter: TaskNode): 'start' | 'finish' {
  return isSummary(graph, waiter.id) ? heldEnd(dependency, { ...waiter, kind: 'task' }) : heldEnd(dependency, waiter)
}

function pushLater(graph: PlanGraph, task: TaskNode, spans: Map<string, Span>): boolean {
  const span = spans.get(task.id)
  if (span === undefined || task.finishedOn !== null) return false
  const isStarted = task.startedOn !== null && task.kind === 'task'
  const before = { ...span }
  for (const { dependency, waiter } of waitedBy(graph, task)) {
    const bound = spanOf(graph, dependency.fromId, spans)[leftEnd(dependency)] + dependency.lagDays
    const missing = bound - span[heldEndOf(graph, dependency, waiter)]
    if (missing <= 0) continue
    if (!isStarted) span.start += missing
    if (!isStarted || heldEndOf(graph, dependency, waiter) === 'finish') span.finish += missing
  }
  return span.start !== before.start || span.finish !== before.finish
}

function latestAlone(
  graph: PlanGraph,
  task: TaskNode,
  days: WorkingDays,
  earliest: ReadonlyMap<string, Span>,
  end: number,
): Span {
  const span = earliest.get(task.id) ?? { start: 0, finish: 0 }
  if (task.finishedOn !== null) return { ...span }
  const dues = selfAndAncestors(graph, task).flatMap(({ dueOn }) => dueOn ?? [])
  const finish = Math.min(end, ...dues.map((day) => days.indexOnOrBefore(day) + 1))
  const isStarted = task.startedOn !== null && task.kind === 'task'
  return { start: isStarted ? span.start : finish - lengthOf(task), finish }
}

/** The leaf that answers for the start of a task: the first in the tree among those that begin first. */
function firstLeaf(graph: PlanGraph, id: string, earliest: ReadonlyMap<string, Span>): string | undefined {
  const { start } = spanOf(graph, id, earliest)
  return leavesUnder(graph, id).find((leaf) => earliest.get(leaf)?.start === start)
}

function pullEarlier(
  graph: PlanGraph,
  task: TaskNode,
  earliest: ReadonlyMap<string, Span>,
  latest: ReadonlyMap<string, Span>,
): boolean {
  const span = latest.get(task.id)
  if (span === undefined || task.finishedOn !== null) return false
  const isStarted = task.startedOn !== null && task.kind === 'task'
  const before = span.finish
  for (const waiter of graph.tasks.filter((other) => !isSummary(graph, other.id))) {
    for (const { dependency, waiter: held } of waitedBy(graph, waiter)) {
      const end = heldEndOf(graph, dependency, held)
      if (!leavesUnder(graph, dependency.fromId).includes(task.id) || isFact(waiter, end)) continue
      if (leftEnd(dependency) === 'start' && firstLeaf(graph, dependency.fromId, earliest) !== task.id) continue
      if (leftEnd(dependency) === 'start' && isStarted) continue
      const limit = (latest.get(waiter.id)?.[end] ?? Infinity) - dependency.lagDays
      const excess = span[leftEnd(dependency)] - limit
      if (excess <= 0) continue
      span.finish -= excess
      if (!isStarted) span.start -= excess
    }
  }
  return span.finish !== before
}

/** What has happened cannot be made earlier by what comes before it. */
function isFact(task: TaskNode, end: 'start' | 'finish'): boolean {
  return task.finishedOn !== null || (end === 'start' && task.startedOn !== null && task.kind === 'task')
}

function withSummaries(graph: PlanGraph, leaves: ReadonlyMap<string, Span>): ReadonlyMap<string, Span> {
  return new Map(graph.tasks.map(({ id }) => [id, spanOf(graph, id, leaves)]))
}

/** Depth-first search over "waits for" between tasks and their places in the tree, one edge at a time. */
export function referenceHasCycle(graph: PlanGraph): boolean {
  const edges = [
    ...graph.dependencies.map(({ fromId, toId }) => [`${fromId}:out`, `${toId}:in`] as const),
    ...graph.tasks.map(({ id }) => [`${id}:in`, `${id}:out`] as const),
    ...graph.tasks.flatMap(({ id, parentId }) =>
      parentId === null
        ? []
        : ([
            [`${parentId}:in`, `${id}:in`],
            [`${id}:out`, `${parentId}:out`],
          ] as const),
    ),
  ]
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    edges.some(([tail, head]) => {
      if (tail !== from) return false
      if (head === goal) return true
      if (seen.has(head)) return false
      seen.add(head)
      return reaches(head, goal, seen)
    })
  return graph.tasks.some(({ id }) => reaches(`${id}:in`, `${id}:in`, new Set()))
}
