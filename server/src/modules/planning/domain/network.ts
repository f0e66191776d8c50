import { cycleAmong, loopAmong } from './loops.ts'
import type { DependencyType, GraphProblem, PlanGraph } from './graph.ts'
import {
  at,
  CLOSING,
  LEAF,
  type Links,
  type Lists,
  listsBy,
  type Network,
  OPENING,
  type Shape,
} from './network-shape.ts'

export type BuiltNetwork = { readonly ok: true; readonly network: Network } | GraphProblem

/** Lays the plan out as nodes in an order in which each comes after everything it waits for. */
export function buildNetwork(graph: PlanGraph): BuiltNetwork {
  const taskIds = graph.tasks.map((task) => task.id)
  const indexById = new Map(taskIds.map((id, index) => [id, index]))
  const ends = endsOf(graph, indexById)
  if (ends.unknown.size > 0) return { ok: false, reason: 'unknownTasks', unknownIds: [...ends.unknown] }
  const shape = shapeOf(graph, taskIds, indexById, ends)
  const order = orderNodes(shape)
  if (order.length < shape.nodeCount)
    return { ok: false, reason: 'cycle', cycle: cycleAmong(shape, loopAmong(shape, order)) }
  const rank = new Int32Array(shape.nodeCount)
  order.forEach((index, position) => (rank[index] = position))
  const layers = layerNodes(shape, order)
  return { ok: true, network: { ...shape, order, rank, layers, dependencies: graph.dependencies } }
}

type Ends = {
  readonly parent: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly unknown: ReadonlySet<string>
}

/** Ids as indices, each looked up once. */
function endsOf({ tasks, dependencies }: PlanGraph, indexById: ReadonlyMap<string, number>): Ends {
  const unknown = new Set<string>()
  const indexOf = (id: string): number => {
    const index = indexById.get(id)
    if (index === undefined) unknown.add(id)
    return index ?? -1
  }
  const parent = Int32Array.from(tasks, ({ parentId }) => (parentId === null ? -1 : indexOf(parentId)))
  const from = new Int32Array(dependencies.length)
  const to = new Int32Array(dependencies.length)
  dependencies.forEach(({ fromId, toId }, index) => {
    from[index] = indexOf(fromId)
    to[index] = indexOf(toId)
  })
  return { parent, from, to, unknown }
}

function shapeOf(
  graph: PlanGraph,
  taskIds: readonly string[],
  indexById: ReadonlyMap<string, number>,
  { parent, from, to }: Ends,
): Shape {
  const taskCount = taskIds.length
  const exitOf = Int32Array.from(parent, (_, index) => index)
  let nodeCount = taskCount
  for (const above of parent) if (above >= 0 && at(exitOf, above) === above) exitOf[above] = nodeCount++
  const [role, task] = [new Int32Array(nodeCount), new Int32Array(nodeCount)]
  const parentOpening = new Int32Array(nodeCount)
  const parentClosing = new Int32Array(nodeCount)
  const addNode = (index: number, of: number, what: number): void => {
    const above = at(parent, of)
    role[index] = what
    task[index] = of
    parentOpening[index] = above
    parentClosing[index] = above < 0 ? -1 : at(exitOf, above)
  }
  for (let of = 0; of < taskCount; of++) {
    const exit = at(exitOf, of)
    addNode(of, of, exit === of ? LEAF : OPENING)
    if (exit !== of) addNode(exit, of, CLOSING)
  }
  const links = linksOf(graph, role, exitOf, { from, to })
  const byDependency = (index: number): number => index
  return {
    ...{ nodeCount, taskIds, indexById, exitOf, role, task, parentOpening, parentClosing, links },
    incoming: listsBy(nodeCount, links.to, byDependency),
    outgoing: listsBy(nodeCount, links.from, byDependency),
    children: childrenOf(nodeCount, parent, exitOf),
  }
}

/** The entry of each task in the list of its parent's opening, and its exit in the list of its parent's closing. */
function childrenOf(nodeCount: number, parent: Int32Array, exitOf: Int32Array): Lists {
  const taskCount = parent.length
  const owners = new Int32Array(taskCount * 2)
  for (let task = 0; task < taskCount; task++) {
    const above = at(parent, task)
    owners[task] = above
    owners[taskCount + task] = above < 0 ? -1 : at(exitOf, above)
  }
  return listsBy(nodeCount, owners, (number) => (number < taskCount ? number : at(exitOf, number - taskCount)))
}

function linksOf(
  { tasks, dependencies }: PlanGraph,
  role: Int32Array,
  exitOf: Int32Array,
  ends: Pick<Ends, 'from' | 'to'>,
): Links {
  const table = (): Int32Array => new Int32Array(dependencies.length)
  const links = { from: table(), to: ends.to, lagDays: table(), leavesStart: table(), landsOnStart: table() }
  dependencies.forEach(({ type, lagDays }, index) => {
    const to = at(ends.to, index)
    const isMilestone = tasks[to]?.kind === 'milestone' && at(role, to) === LEAF
    links.from[index] = at(exitOf, at(ends.from, index))
    links.lagDays[index] = lagDays
    links.leavesStart[index] = type === 'SS' || type === 'SF' ? 1 : 0
    links.landsOnStart[index] = landsOnStart(type, isMilestone) ? 1 : 0
  })
  return links
}

/** A milestone is reached on the day its predecessor finishes, not on the morning after. */
function landsOnStart(type: DependencyType, isMilestone: boolean): boolean {
  return type === 'SS' || (type === 'FS' && !isMilestone)
}

/** Kahn's order (Kahn, CACM 1962): shorter than the number of nodes when some of them wait in a loop. */
function orderNodes(shape: Shape): Int32Array {
  const { nodeCount, role, parentClosing, links, outgoing, children } = shape
  const waiting = new Int32Array(nodeCount)
  const order = new Int32Array(nodeCount)
  let placed = 0
  const release = (index: number): void => {
    if (index < 0) return
    waiting[index] = at(waiting, index) - 1
    if (at(waiting, index) === 0) order[placed++] = index
  }
  for (let node = 0; node < nodeCount; node++) {
    waiting[node] = waitsFor(shape, node)
    if (at(waiting, node) === 0) order[placed++] = node
  }
  for (let next = 0; next < placed; next++) {
    const node = at(order, next)
    const until = at(outgoing.starts, node + 1)
    for (let entry = at(outgoing.starts, node); entry < until; entry++)
      release(at(links.to, at(outgoing.entries, entry)))
    if (at(role, node) === OPENING) {
      const last = at(children.starts, node + 1)
      for (let entry = at(children.starts, node); entry < last; entry++) release(at(children.entries, entry))
    } else release(at(parentClosing, node))
  }
  return order.subarray(0, placed)
}

const lengthOf = ({ starts }: Lists, node: number): number => at(starts, node + 1) - at(starts, node)

function waitsFor({ role, incoming, children, parentOpening }: Shape, node: number): number {
  if (at(role, node) === CLOSING) return lengthOf(children, node)
  return lengthOf(incoming, node) + (at(parentOpening, node) < 0 ? 0 : 1)
}

/** Longest-path layers by dependency; a summary takes the first layer among its children. */
function layerNodes(shape: Shape, order: Int32Array): Int32Array {
  const { nodeCount, role, parentOpening, links, incoming, children } = shape
  const layers = new Int32Array(nodeCount)
  for (const node of order) {
    let layer = at(parentOpening, node) < 0 ? 0 : at(layers, at(parentOpening, node))
    if (at(role, node) === CLOSING) {
      const last = at(children.starts, node + 1)
      for (let entry = at(children.starts, node); entry < last; entry++)
        layer = Math.max(layer, at(layers, at(children.entries, entry)))
    } else {
      const last = at(incoming.starts, node + 1)
      for (let entry = at(incoming.starts, node); entry < last; entry++)
        layer = Math.max(layer, at(layers, at(links.from, at(incoming.entries, entry))) + 1)
    }
    layers[node] = layer
  }
  for (let node = 0; node < nodeCount; node++)
    if (at(role, node) === OPENING) layers[node] = firstLayer(shape, layers, node)
  return layers
}

function firstLayer(shape: Shape, layers: Int32Array, opening: number): number {
  const { children, role } = shape
  let first = Number.MAX_SAFE_INTEGER
  const last = at(children.starts, opening + 1)
  for (let entry = at(children.starts, opening); entry < last; entry++) {
    const child = at(children.entries, entry)
    first = Math.min(first, at(role, child) === OPENING ? firstLayer(shape, layers, child) : at(layers, child))
  }
  return first
}
