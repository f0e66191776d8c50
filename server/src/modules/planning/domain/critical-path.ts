import type { PlanGraph } from './graph.ts'
import { at, type Link, type Network, type NetworkNode } from './network-shape.ts'
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
  const link = driver < 0 ? undefined : drivingLink(node, driver, network)
  if (link === undefined) return undefined
  const deciding = link.leavesStart ? times.startDriver : times.finishDriver
  let before = network.nodes[link.from]
  while (before?.role === 'closing') before = network.nodes[at(deciding, before.index)]
  return before !== undefined && at(times.slack, before.index) <= 0 ? before : undefined
}

/** The task itself may wait, or something it stands in. */
function drivingLink(node: NetworkNode, driver: number, network: Network): Link | undefined {
  const own = node.inLinks.find(({ index }) => index === driver)
  const above = node.parentOpening < 0 ? undefined : network.nodes[node.parentOpening]
  return own ?? (above === undefined ? undefined : drivingLink(above, driver, network))
}
