import { cycleAmong, loopAmong } from './loops.ts'
import type { Dependency, DependencyType, GraphProblem, PlanGraph, TaskNode } from './graph.ts'
import { at, type Link, type Network, type NetworkNode } from './network-shape.ts'

export type BuiltNetwork = { readonly ok: true; readonly network: Network } | GraphProblem

/** Lays the plan out as nodes in an order in which each comes after everything it waits for. */
export function buildNetwork(graph: PlanGraph): BuiltNetwork {
  const indexById = new Map(graph.tasks.map((task, index) => [task.id, index]))
  const unknownIds = unknownTasks(graph, indexById)
  if (unknownIds.length > 0) return { ok: false, reason: 'unknownTasks', unknownIds }
  const { nodes, exitOf } = makeNodes(graph.tasks, indexById)
  linkNodes(graph.dependencies, nodes, indexById, exitOf, graph.tasks)
  const order = orderNodes(nodes)
  if (order.length < nodes.length) {
    return { ok: false, reason: 'cycle', cycle: cycleAmong(nodes, loopAmong(nodes, order)) }
  }
  const rank = new Int32Array(nodes.length)
  order.forEach((index, position) => (rank[index] = position))
  const layers = layerNodes(nodes, order)
  const { dependencies, tasks } = graph
  return {
    ok: true,
    network: { nodes, taskCount: tasks.length, indexById, exitOf, order, rank, layers, dependencies },
  }
}

function unknownTasks(graph: PlanGraph, indexById: ReadonlyMap<string, number>): string[] {
  const unknown = new Set<string>()
  for (const { parentId } of graph.tasks) if (parentId !== null && !indexById.has(parentId)) unknown.add(parentId)
  for (const { fromId, toId } of graph.dependencies) {
    if (!indexById.has(fromId)) unknown.add(fromId)
    if (!indexById.has(toId)) unknown.add(toId)
  }
  return [...unknown]
}

function makeNodes(tasks: readonly TaskNode[], indexById: ReadonlyMap<string, number>) {
  const parentOf = Int32Array.from(tasks, ({ parentId }) => (parentId === null ? -1 : (indexById.get(parentId) ?? -1)))
  const exitOf = Int32Array.from(tasks, (_, index) => index)
  let nodeCount = tasks.length
  for (const parent of parentOf) if (parent >= 0 && at(exitOf, parent) === parent) exitOf[parent] = nodeCount++
  const nodes: NetworkNode[] = []
  const addNode = (index: number, task: number, taskId: string, role: NetworkNode['role']): void => {
    const parent = at(parentOf, task)
    const parentClosing = parent < 0 ? -1 : at(exitOf, parent)
    nodes[index] = {
      index,
      task,
      taskId,
      role,
      parentOpening: parent,
      parentClosing,
      inLinks: [],
      outLinks: [],
      children: [],
    }
  }
  tasks.forEach(({ id }, task) => {
    addNode(task, task, id, at(exitOf, task) === task ? 'leaf' : 'opening')
  })
  tasks.forEach(({ id }, task) => {
    if (at(exitOf, task) !== task) addNode(at(exitOf, task), task, id, 'closing')
  })
  parentOf.forEach((parent, task) => {
    if (parent < 0) return
    nodes[parent]?.children.push(task)
    nodes[at(exitOf, parent)]?.children.push(at(exitOf, task))
  })
  return { nodes, exitOf }
}

function linkNodes(
  dependencies: readonly Dependency[],
  nodes: readonly NetworkNode[],
  indexById: ReadonlyMap<string, number>,
  exitOf: Int32Array,
  tasks: readonly TaskNode[],
): void {
  dependencies.forEach(({ fromId, toId, type, lagDays }, index) => {
    const from = at(exitOf, indexById.get(fromId) ?? 0)
    const to = indexById.get(toId) ?? 0
    const isMilestone = tasks[to]?.kind === 'milestone' && nodes[to]?.role === 'leaf'
    const leavesStart = type === 'SS' || type === 'SF'
    const link: Link = { index, from, to, leavesStart, landsOnStart: landsOnStart(type, isMilestone), lagDays }
    nodes[from]?.outLinks.push(link)
    nodes[to]?.inLinks.push(link)
  })
}

/** A milestone is reached on the day its predecessor finishes, not on the morning after. */
function landsOnStart(type: DependencyType, isMilestone: boolean): boolean {
  return type === 'SS' || (type === 'FS' && !isMilestone)
}

/** Kahn's order (Kahn, CACM 1962): shorter than the number of nodes when some of them wait in a loop. */
function orderNodes(nodes: readonly NetworkNode[]): Int32Array {
  const waiting = Int32Array.from(nodes, waitsFor)
  const order = new Int32Array(nodes.length)
  let placed = 0
  const release = (index: number): void => {
    if (index < 0) return
    waiting[index] = at(waiting, index) - 1
    if (at(waiting, index) === 0) order[placed++] = index
  }
  for (const node of nodes) if (waitsFor(node) === 0) order[placed++] = node.index
  for (let next = 0; next < placed; next++) {
    const node = nodes[at(order, next)]
    if (node === undefined) break
    for (const link of node.outLinks) release(link.to)
    if (node.role === 'opening') node.children.forEach(release)
    else release(node.parentClosing)
  }
  return order.subarray(0, placed)
}

function waitsFor(node: NetworkNode): number {
  return node.role === 'closing' ? node.children.length : node.inLinks.length + (node.parentOpening < 0 ? 0 : 1)
}

/** Longest-path layers by dependency; a summary takes the first layer among its children. */
function layerNodes(nodes: readonly NetworkNode[], order: Int32Array): Int32Array {
  const layers = new Int32Array(nodes.length)
  for (const index of order) {
    const node = nodes[index]
    if (node === undefined) continue
    let layer = node.parentOpening < 0 ? 0 : at(layers, node.parentOpening)
    for (const link of node.inLinks) layer = Math.max(layer, at(layers, link.from) + 1)
    for (const child of node.role === 'closing' ? node.children : []) layer = Math.max(layer, at(layers, child))
    layers[index] = layer
  }
  for (const node of nodes) {
    if (node.role === 'opening') layers[node.index] = firstLayer(nodes, layers, node)
  }
  return layers
}

function firstLayer(nodes: readonly NetworkNode[], layers: Int32Array, opening: NetworkNode): number {
  let first = Number.MAX_SAFE_INTEGER
  for (const child of opening.children) {
    const node = nodes[child]
    if (node === undefined) continue
    first = Math.min(first, node.role === 'opening' ? firstLayer(nodes, layers, node) : at(layers, child))
  }
  return first
}
