import { at, type Network, type NetworkNode } from './network-shape.ts'
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
  for (const index of network.order) {
    const node = network.nodes[index]
    if (node !== undefined) placeNode(node, facts, times)
  }
}

/** Earliest dates again after the facts of some nodes changed; visits only what they reach. */
export function placeAgain(network: Network, facts: Facts, times: Times, changed: readonly number[]): void {
  const pending = new Uint8Array(network.nodes.length)
  for (const index of changed) pending[index] = 1
  const first = Math.min(network.order.length, ...changed.map((index) => at(network.rank, index)))
  for (let position = first; position < network.order.length; position++) {
    const index = at(network.order, position)
    const node = network.nodes[index]
    if (node !== undefined && pending[index] === 1 && placeMoves(node, facts, times)) markWaiters(node, pending)
  }
}

function markWaiters(node: NetworkNode, pending: Uint8Array): void {
  for (const link of node.outLinks) pending[link.to] = 1
  if (node.role === 'opening') for (const child of node.children) pending[child] = 1
  else if (node.parentClosing >= 0) pending[node.parentClosing] = 1
}

/** Places one node; says whether its dates or its drivers changed. */
function placeMoves(node: NetworkNode, facts: Facts, times: Times): boolean {
  const { index } = node
  const start = at(times.start, index)
  const finish = at(times.finish, index)
  const startDriver = at(times.startDriver, index)
  const finishDriver = at(times.finishDriver, index)
  placeNode(node, facts, times)
  const keepsDates = start === at(times.start, index) && finish === at(times.finish, index)
  return !keepsDates || startDriver !== at(times.startDriver, index) || finishDriver !== at(times.finishDriver, index)
}

function placeNode(node: NetworkNode, facts: Facts, times: Times): void {
  if (node.role === 'closing') gatherSpan(node, times)
  else holdBack(node, facts, times)
  if (node.role === 'leaf') settle(node.index, facts, times)
}

/** A summary begins with its first child and ends with its last. */
function gatherSpan(node: NetworkNode, times: Times): void {
  let first = -1
  let last = -1
  for (const child of node.children) {
    if (first < 0 || at(times.start, child) < at(times.start, first)) first = child
    if (last < 0 || at(times.finish, child) > at(times.finish, last)) last = child
  }
  times.start[node.index] = at(times.start, first)
  times.finish[node.index] = at(times.finish, last)
  times.startDriver[node.index] = first
  times.finishDriver[node.index] = last
}

/** Writes how early the start and the finish may be: plan start, own not-before, ancestors, dependencies. */
function holdBack(node: NetworkNode, facts: Facts, times: Times): void {
  const start: Bound = { at: facts.planStart, driver: DRIVEN_BY_PLAN_START }
  const finish: Bound = { at: NEVER_EARLY, driver: DRIVEN_BY_PLAN_START }
  const ownFloor = at(facts.notBefore, node.task)
  if (ownFloor > start.at) {
    start.at = ownFloor
    start.driver = node.role === 'leaf' ? DRIVEN_BY_NOT_BEFORE : drivenByAncestor(node.task)
  }
  if (node.parentOpening >= 0) {
    raise(start, at(times.start, node.parentOpening), at(times.startDriver, node.parentOpening))
    raise(finish, at(times.finish, node.parentOpening), at(times.finishDriver, node.parentOpening))
  }
  for (const link of node.inLinks) {
    const leaves = at(link.leavesStart ? times.start : times.finish, link.from)
    raise(link.landsOnStart ? start : finish, leaves + link.lagDays, link.index)
  }
  times.start[node.index] = start.at
  times.finish[node.index] = finish.at
  times.startDriver[node.index] = start.driver
  times.finishDriver[node.index] = finish.driver
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
