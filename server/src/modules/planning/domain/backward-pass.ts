import { at, CLOSING, LEAF, type Network, OPENING } from './network-shape.ts'
import { NEVER_EARLY, NEVER_LATE, type Facts, type Times } from './times.ts'

/**
 * Latest dates and slack of every node (backward pass of the critical-path method; Kelley and Walker, 1959).
 * Everything may last until the plan ends; a due date bounds the finish further and may so make slack negative.
 * The whole pass is repeated after every change: the end of the plan touches all, and one pass is below a millisecond.
 */
export function limitAll(network: Network, facts: Facts, times: Times): void {
  const { order, role } = network
  let endOfPlan = NEVER_EARLY
  for (const exit of network.exitOf) endOfPlan = Math.max(endOfPlan, at(times.finish, exit))
  for (let position = order.length - 1; position >= 0; position--) {
    const node = at(order, position)
    if (at(role, node) === OPENING) limitByChildren(network, node, times)
    else limitByWaiters(network, node, facts, times, endOfPlan)
  }
  measureSlack(network, facts, times)
}

/** What holds the children of a summary back must not come later than the tightest of them allows. */
function limitByChildren({ children }: Network, opening: number, times: Times): void {
  let start = NEVER_LATE
  let finish = NEVER_LATE
  const until = at(children.starts, opening + 1)
  for (let entry = at(children.starts, opening); entry < until; entry++) {
    const child = at(children.entries, entry)
    start = Math.min(start, at(times.latestStart, child))
    finish = Math.min(finish, at(times.latestFinish, child))
  }
  writeLimits(opening, times, start, finish)
}

function limitByWaiters(network: Network, node: number, facts: Facts, times: Times, endOfPlan: number): void {
  const { links, outgoing } = network
  let start = NEVER_LATE
  let finish = Math.min(endOfPlan, at(facts.due, at(network.task, node)))
  const above = at(network.parentClosing, node)
  if (above >= 0) {
    finish = Math.min(finish, at(times.latestFinish, above))
    // Only one child must begin for the summary to begin: the one that begins first answers for it.
    if (at(times.startDriver, above) === node) start = at(times.latestStart, above)
  }
  const until = at(outgoing.starts, node + 1)
  for (let entry = at(outgoing.starts, node); entry < until; entry++) {
    const link = at(outgoing.entries, entry)
    const limited = at(links.landsOnStart, link) === 1 ? times.latestStart : times.latestFinish
    const limit = at(limited, at(links.to, link)) - at(links.lagDays, link)
    if (at(links.leavesStart, link) === 1) start = Math.min(start, limit)
    else finish = Math.min(finish, limit)
  }
  if (at(network.role, node) === LEAF) limitLeaf(node, facts, times, start, finish)
  else writeLimits(node, times, start, finish)
}

function limitLeaf(index: number, facts: Facts, times: Times, start: number, finish: number): void {
  const isFinished = at(facts.finishedOn, index) !== NEVER_EARLY
  if (isFinished || at(facts.startedOn, index) !== NEVER_EARLY) {
    writeLimits(index, times, NEVER_LATE, isFinished ? NEVER_LATE : finish)
    return
  }
  const duration = at(facts.duration, index)
  const latestStart = Math.min(start, finish - duration)
  writeLimits(index, times, latestStart, latestStart + duration)
}

function writeLimits(index: number, times: Times, start: number, finish: number): void {
  times.latestStart[index] = start
  times.latestFinish[index] = finish
}

/** A summary has as much slack as the tightest of its children that is still to do. */
function measureSlack({ order, role, children }: Network, facts: Facts, times: Times): void {
  for (const node of order) {
    if (at(role, node) === LEAF) {
      const isFinished = at(facts.finishedOn, node) !== NEVER_EARLY
      times.slack[node] = isFinished ? NEVER_LATE : at(times.latestFinish, node) - at(times.finish, node)
    } else if (at(role, node) === CLOSING) {
      let least = NEVER_LATE
      const until = at(children.starts, node + 1)
      for (let entry = at(children.starts, node); entry < until; entry++)
        least = Math.min(least, at(times.slack, at(children.entries, entry)))
      times.slack[node] = least
    }
  }
}
