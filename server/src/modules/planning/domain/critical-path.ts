import type { PlanGraph } from './graph.ts'
import { at, type Network, type NetworkNode } from './network-shape.ts'
import { NEVER_EARLY, type Times } from './times.ts'

/**
 * The chain of critical tasks that ends last, in the order of work: each waits for the one before without a day to spare.
 * Summaries are passed through to the child that decides; finished tasks no longer belong to it.
 */
export function criticalPathOf(graph: PlanGraph, network: Network, times: Times): readonly string[] {
  const path: string[] = []
  for (let node = lastCritical(network, times); node !== undefined; node = criticalBefore(node, network, times)) {
    path.push(graph.tasks[node.task]?.id ?? '')
  }
  return path.reverse()
}

function lastCritical(network: Network, times: Times): NetworkNode | undefined {
  let last: NetworkNode | undefined
  let end = NEVER_EARLY
  for (const node of network.nodes) {
    if (node.role !== 'leaf' || at(times.slack, node.index) > 0 || at(times.finish, node.index) <= end) continue
    last = node
    end = at(times.finish, node.index)
  }
  return last
}

function criticalBefore(node: NetworkNode, network: Network, times: Times): NetworkNode | undefined {
  const driver = at(times.startDriver, node.index)
  if (driver < 0) return undefined
  const dependency = network.dependencies[driver]
  const from = network.indexById.get(dependency?.fromId ?? '')
  if (dependency === undefined || from === undefined) return undefined
  const leavesStart = dependency.type === 'SS' || dependency.type === 'SF'
  const table = leavesStart ? times.startDriver : times.finishDriver
  let before = network.nodes[at(network.exitOf, from)]
  while (before?.role === 'closing') before = network.nodes[at(table, before.index)]
  return before !== undefined && at(times.slack, before.index) <= 0 ? before : undefined
}
