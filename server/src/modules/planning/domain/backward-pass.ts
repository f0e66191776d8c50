import { at, type Link, type Network, type NetworkNode } from './network-shape.ts'
import { NEVER_EARLY, NEVER_LATE, type Facts, type Times } from './times.ts'

/**
 * Latest dates and slack of every node (backward pass of the critical-path method; Kelley and Walker, 1959).
 * Everything may last until the plan ends; a due date bounds the finish further and may so make slack negative.
 * The whole pass is repeated after every change: the end of the plan touches all, and one pass is below a millisecond.
 */
export function limitAll(network: Network, facts: Facts, times: Times): void {
  const endOfPlan = network.exitOf.reduce((end, exit) => Math.max(end, at(times.finish, exit)), NEVER_EARLY)
  for (let position = network.order.length - 1; position >= 0; position--) {
    const node = network.nodes[at(network.order, position)]
    if (node === undefined) continue
    if (node.role === 'opening') limitByChildren(node, times)
    else limitByWaiters(node, facts, times, endOfPlan)
  }
  measureSlack(network, facts, times)
}

/** What holds the children of a summary back must not come later than the tightest of them allows. */
function limitByChildren(opening: NetworkNode, times: Times): void {
  let start = NEVER_LATE
  let finish = NEVER_LATE
  for (const child of opening.children) {
    start = Math.min(start, at(times.latestStart, child))
    finish = Math.min(finish, at(times.latestFinish, child))
  }
  times.latestStart[opening.index] = start
  times.latestFinish[opening.index] = finish
}

function limitByWaiters(node: NetworkNode, facts: Facts, times: Times, endOfPlan: number): void {
  let start = NEVER_LATE
  let finish = Math.min(endOfPlan, at(facts.due, node.task))
  if (node.parentClosing >= 0) {
    finish = Math.min(finish, at(times.latestFinish, node.parentClosing))
    // Only one child must begin for the summary to begin: the one that begins first answers for it.
    const isFirst = at(times.startDriver, node.parentClosing) === node.index
    if (isFirst) start = at(times.latestStart, node.parentClosing)
  }
  for (const link of node.outLinks) {
    if (link.leavesStart) start = Math.min(start, limitOf(link, times))
    else finish = Math.min(finish, limitOf(link, times))
  }
  if (node.role === 'leaf') limitLeaf(node.index, facts, times, start, finish)
  else writeLimits(node.index, times, start, finish)
}

function limitOf(link: Link, times: Times): number {
  return at(link.landsOnStart ? times.latestStart : times.latestFinish, link.to) - link.lagDays
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
function measureSlack(network: Network, facts: Facts, times: Times): void {
  for (const index of network.order) {
    const node = network.nodes[index]
    if (node?.role === 'leaf') {
      const isFinished = at(facts.finishedOn, index) !== NEVER_EARLY
      times.slack[index] = isFinished ? NEVER_LATE : at(times.latestFinish, index) - at(times.finish, index)
    } else if (node?.role === 'closing') {
      times.slack[index] = node.children.reduce((least, child) => Math.min(least, at(times.slack, child)), NEVER_LATE)
    }
  }
}
