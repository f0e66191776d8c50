import { at, CLOSING, LEAF, listOf, type Network } from './network-shape.ts'
import { NEVER_EARLY, type Times } from './times.ts'

/**
 * The chain of critical tasks that ends last, in the order of work: each waits for the one before without a day to spare.
 * Summaries are passed through to the child that decides; finished tasks no longer belong to it.
 */
export function criticalPathOf(network: Network, times: Times): readonly string[] {
  const path: string[] = []
  for (let node = lastCritical(network, times); node >= 0; node = criticalBefore(node, network, times))
    path.push(network.taskIds[at(network.task, node)] ?? '')
  return path.reverse()
}

function lastCritical({ nodeCount, role }: Network, { slack, finish }: Times): number {
  let last = -1
  let end = NEVER_EARLY
  for (let node = 0; node < nodeCount; node++) {
    if (at(role, node) !== LEAF || at(slack, node) > 0 || at(finish, node) <= end) continue
    last = node
    end = at(finish, node)
  }
  return last
}

function criticalBefore(node: number, network: Network, times: Times): number {
  const driver = at(times.startDriver, node)
  if (driver < 0 || !holdsBack(node, driver, network)) return -1
  const { links, role } = network
  const deciding = at(links.leavesStart, driver) === 1 ? times.startDriver : times.finishDriver
  let before = at(links.from, driver)
  while (at(role, before) === CLOSING) before = at(deciding, before)
  return at(times.slack, before) <= 0 ? before : -1
}

/** Whether a dependency holds the task itself or something it stands in. */
function holdsBack(node: number, link: number, network: Network): boolean {
  for (let held = node; held >= 0; held = at(network.parentOpening, held))
    if (listOf(network.incoming, held).includes(link)) return true
  return false
}
