import type { NetworkNode } from './network-shape.ts'

type Nodes = readonly NetworkNode[]

/** The nodes a node waits for: what it depends on, and its place in the tree. */
function waitedFor(node: NetworkNode): number[] {
  if (node.role === 'closing') return node.children
  const froms = node.inLinks.map((link) => link.from)
  return node.parentOpening < 0 ? froms : [...froms, node.parentOpening]
}

/** The nodes that wait for a node. */
function waitersOf(node: NetworkNode): number[] {
  const tos = node.outLinks.map((link) => link.to)
  if (node.role === 'opening') return [...tos, ...node.children]
  return node.parentClosing < 0 ? tos : [...tos, node.parentClosing]
}

/** A loop among the nodes missing from `order`, as node indices in the direction of waiting, not closed. */
export function loopAmong(nodes: Nodes, order: Int32Array): number[] {
  const placed = new Set(order)
  const stuck = nodes.find((node) => !placed.has(node.index))
  const walk: number[] = []
  const seenAt = new Map<number, number>()
  // Each stuck node waits for another stuck one, so walking backwards must come round.
  for (let node = stuck; node !== undefined;) {
    const first = seenAt.get(node.index)
    if (first !== undefined) return walk.slice(first).reverse()
    seenAt.set(node.index, walk.length)
    walk.push(node.index)
    const next = waitedFor(node).find((index) => !placed.has(index))
    node = next === undefined ? undefined : nodes[next]
  }
  return []
}

/** The shortest way along waiting from the entry of task `fromTask` to any node of task `toTask`, or null. */
export function shortestWay(nodes: Nodes, fromTask: number, toTask: number): number[] | null {
  const cameFrom = new Map<number, number>([[fromTask, -1]])
  const queue = [fromTask]
  for (const index of queue) {
    const node = nodes[index]
    if (node === undefined) continue
    if (node.task === toTask) return unwind(cameFrom, index)
    for (const next of waitersOf(node)) {
      if (cameFrom.has(next)) continue
      cameFrom.set(next, index)
      queue.push(next)
    }
  }
  return null
}

function unwind(cameFrom: ReadonlyMap<number, number>, last: number): number[] {
  const way: number[] = []
  for (let index = last; index >= 0; index = cameFrom.get(index) ?? -1) way.push(index)
  return way.reverse()
}

/** Turns a loop of nodes into task ids, each once, the first repeated at the end. */
export function cycleAmong(nodes: Nodes, loop: readonly number[]): readonly string[] {
  const ids = withoutDetours(nodes, loop).map((index) => nodes[index]?.taskId ?? '')
  return [...ids, ...ids.slice(0, 1)]
}

/** From a summary's opening to its closing is one step for the reader, so whatever lies between is left out. */
function withoutDetours(nodes: Nodes, loop: readonly number[]): readonly number[] {
  for (const [position, index] of loop.entries()) {
    const { role, task } = nodes[index] ?? {}
    if (role !== 'opening') continue
    const turned = [...loop.slice(position), ...loop.slice(0, position)]
    const closing = turned.findIndex((other) => nodes[other]?.role === 'closing' && nodes[other].task === task)
    if (closing > 0) return withoutDetours(nodes, [index, ...turned.slice(closing + 1)])
  }
  return loop
}
