import type { Dependency, PlanGraph } from './graph.ts'
import { cycleAmong, shortestWay } from './loops.ts'
import { buildNetwork } from './network.ts'

/**
 * Names one loop of the plan as task ids, the first repeated at the end, or null when there is none.
 *
 * A loop is judged between tasks, not between their ends: start-start one way and finish-finish back is refused too.
 * Parenthood takes part: a summary waits for its children to finish, and its children wait for what it waits for, so a
 * dependency between a task and its own ancestor is a loop.
 */
export function findCycle(graph: PlanGraph): readonly string[] | null {
  const built = buildNetwork(graph)
  return !built.ok && built.reason === 'cycle' ? built.cycle : null
}

/**
 * Would adding this dependency make a loop? Names the shortest one as task ids, the first repeated at the end.
 * The plan itself must be free of loops (`findCycle`); a dependency on a task the plan does not hold makes none.
 */
export function cycleWith(graph: PlanGraph, dependency: Dependency): readonly string[] | null {
  const built = buildNetwork(graph)
  if (!built.ok) return built.reason === 'cycle' ? built.cycle : null
  const from = built.network.indexById.get(dependency.fromId)
  const to = built.network.indexById.get(dependency.toId)
  if (from === undefined || to === undefined) return null
  const way = shortestWay(built.network, to, from)
  return way === null ? null : cycleAmong(built.network, way)
}
