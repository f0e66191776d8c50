import { at, CLOSING, LEAF, type Network, OPENING } from './network-shape.ts'
import {
  DRIVEN_BY_ACTUAL,
  DRIVEN_BY_NOT_BEFORE,
  DRIVEN_BY_PLAN_START,
  drivenByAncestor,
  NEVER_EARLY,
  type Facts,
  type Times,
} from './times.ts'

type Bound = { at: number; driver: number }

/** At equal dates a dependency is the better reason, because it can be followed further back. */
function raise(bound: Bound, value: number, driver: number): void {
  if (value < bound.at || (value === bound.at && (driver < 0 || bound.driver >= 0))) return
  bound.at = value
  bound.driver = driver
}

/** Earliest dates of every node (forward pass of the critical-path method; Kelley and Walker, 1959). */
export function placeAll(network: Network, facts: Facts, times: Times): void {
  for (const node of network.order) placeNode(network, node, facts, times)
}

/** Earliest dates again after the facts of some nodes changed; visits only what they reach. */
export function placeAgain(network: Network, facts: Facts, times: Times, changed: readonly number[]): void {
  const pending = new Uint8Array(network.nodeCount)
  for (const index of changed) pending[index] = 1
  const first = Math.min(network.order.length, ...changed.map((index) => at(network.rank, index)))
  for (let position = first; position < network.order.length; position++) {
    const node = at(network.order, position)
    if (pending[node] === 1 && placeMoves(network, node, facts, times)) markWaiters(network, node, pending)
  }
}

function markWaiters(
  { role, parentClosing, links, outgoing, children }: Network,
  node: number,
  pending: Uint8Array,
): void {
  const until = at(outgoing.starts, node + 1)
  for (let entry = at(outgoing.starts, node); entry < until; entry++)
    pending[at(links.to, at(outgoing.entries, entry))] = 1
  const above = at(parentClosing, node)
  if (at(role, node) !== OPENING) {
    if (above >= 0) pending[above] = 1
    return
  }
  const last = at(children.starts, node + 1)
  for (let entry = at(children.starts, node); entry < last; entry++) pending[at(children.entries, entry)] = 1
}

/** Places one node; says whether its dates or its drivers changed. */
function placeMoves(network: Network, index: number, facts: Facts, times: Times): boolean {
  const start = at(times.start, index)
  const finish = at(times.finish, index)
  const startDriver = at(times.startDriver, index)
  const finishDriver = at(times.finishDriver, index)
  placeNode(network, index, facts, times)
  const keepsDates = start === at(times.start, index) && finish === at(times.finish, index)
  return !keepsDates || startDriver !== at(times.startDriver, index) || finishDriver !== at(times.finishDriver, index)
}

function placeNode(network: Network, node: number, facts: Facts, times: Times): void {
  const role = at(network.role, node)
  if (role === CLOSING) gatherSpan(network, node, times)
  else holdBack(network, node, facts, times)
  if (role === LEAF) settle(node, facts, times)
}

/** A summary begins with its first child and ends with its last. */
function gatherSpan({ children }: Network, node: number, times: Times): void {
  let first = -1
  let last = -1
  const until = at(children.starts, node + 1)
  for (let entry = at(children.starts, node); entry < until; entry++) {
    const child = at(children.entries, entry)
    if (first < 0 || at(times.start, child) < at(times.start, first)) first = child
    if (last < 0 || at(times.finish, child) > at(times.finish, last)) last = child
  }
  times.start[node] = at(times.start, first)
  times.finish[node] = at(times.finish, last)
  times.startDriver[node] = first
  times.finishDriver[node] = last
}

/** Writes how early the start and the finish may be: plan start, own not-before, ancestors, dependencies. */
function holdBack(network: Network, node: number, facts: Facts, times: Times): void {
  const { links, incoming } = network
  const start: Bound = { at: facts.planStart, driver: DRIVEN_BY_PLAN_START }
  const finish: Bound = { at: NEVER_EARLY, driver: DRIVEN_BY_PLAN_START }
  // The entry of a task has the task's own number.
  const ownFloor = at(facts.notBefore, node)
  if (ownFloor > start.at) {
    start.at = ownFloor
    start.driver = at(network.role, node) === LEAF ? DRIVEN_BY_NOT_BEFORE : drivenByAncestor(node)
  }
  const above = at(network.parentOpening, node)
  if (above >= 0) {
    raise(start, at(times.start, above), at(times.startDriver, above))
    raise(finish, at(times.finish, above), at(times.finishDriver, above))
  }
  const until = at(incoming.starts, node + 1)
  for (let entry = at(incoming.starts, node); entry < until; entry++) {
    const link = at(incoming.entries, entry)
    const leaves = at(at(links.leavesStart, link) === 1 ? times.start : times.finish, at(links.from, link))
    raise(at(links.landsOnStart, link) === 1 ? start : finish, leaves + at(links.lagDays, link), link)
  }
  times.start[node] = start.at
  times.finish[node] = finish.at
  times.startDriver[node] = start.driver
  times.finishDriver[node] = finish.driver
}

/** Turns the bounds of a leaf into its dates. Facts win over bounds: what has happened has happened. */
function settle(index: number, facts: Facts, times: Times): void {
  const duration = at(facts.duration, index)
  const startedOn = at(facts.startedOn, index)
  const finishedOn = at(facts.finishedOn, index)
  const start: Bound = { at: at(times.start, index), driver: at(times.startDriver, index) }
  const heldFinish = at(times.finish, index)
  const finishDriver = at(times.finishDriver, index)
  let finish: number
  if (finishedOn !== NEVER_EARLY) {
    finish = finishedOn
    start.at = startedOn === NEVER_EARLY ? finish - duration : Math.min(startedOn, finish - 1)
    start.driver = DRIVEN_BY_ACTUAL
  } else if (startedOn !== NEVER_EARLY) {
    // A running task keeps its start, so a finish that must wait makes it longer.
    finish = Math.max(startedOn + duration, heldFinish)
    start.at = startedOn
    start.driver = finish > startedOn + duration ? finishDriver : DRIVEN_BY_ACTUAL
  } else {
    raise(start, heldFinish - duration, finishDriver)
    finish = start.at + duration
  }
  times.start[index] = start.at
  times.finish[index] = finish
  times.startDriver[index] = start.driver
  times.finishDriver[index] = start.driver
}
