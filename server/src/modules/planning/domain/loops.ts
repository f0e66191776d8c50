import { at, CLOSING, listOf, OPENING, type Shape } from './network-shape.ts'

const endsOf = (table: Int32Array, links: Int32Array): number[] => Array.from(links, (link) => at(table, link))

/** The nodes a node waits for: what it depends on, and its place in the tree. */
function waitedFor(shape: Shape, node: number): number[] {
  if (at(shape.role, node) === CLOSING) return [...listOf(shape.children, node)]
  const froms = endsOf(shape.links.from, listOf(shape.incoming, node))
  const above = at(shape.parentOpening, node)
  return above < 0 ? froms : [...froms, above]
}

/** The nodes that wait for a node. */
function waitersOf(shape: Shape, node: number): number[] {
  const tos = endsOf(shape.links.to, listOf(shape.outgoing, node))
  if (at(shape.role, node) === OPENING) return [...tos, ...listOf(shape.children, node)]
  const above = at(shape.parentClosing, node)
  return above < 0 ? tos : [...tos, above]
}

/** A loop among the nodes missing from `order`, as node indices in the direction of waiting, not closed. */
export function loopAmong(shape: Shape, order: Int32Array): number[] {
  const placed = new Set(order)
  const walk: number[] = []
  const seenAt = new Map<number, number>()
  let node: number | undefined = 0
  while (placed.has(node)) node += 1
  // Each stuck node waits for another stuck one, so walking backwards must come round.
  while (node !== undefined) {
    const first = seenAt.get(node)
    if (first !== undefined) return walk.slice(first).reverse()
    seenAt.set(node, walk.length)
    walk.push(node)
    node = waitedFor(shape, node).find((index) => !placed.has(index))
  }
  return []
}

/** The shortest way along waiting from the entry of task `fromTask` to any node of task `toTask`, or null. */
export function shortestWay(shape: Shape, fromTask: number, toTask: number): number[] | null {
  const cameFrom = new Map<number, number>([[fromTask, -1]])
  const queue = [fromTask]
  for (const node of queue) {
    if (at(shape.task, node) === toTask) return unwind(cameFrom, node)
    for (const next of waitersOf(shape, node)) {
      if (cameFrom.has(next)) continue
      cameFrom.set(next, node)
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
export function cycleAmong(shape: Shape, loop: readonly number[]): readonly string[] {
  const ids = withoutDetours(shape, loop).map((node) => shape.taskIds[at(shape.task, node)] ?? '')
  return [...ids, ...ids.slice(0, 1)]
}

/** From a summary's opening to its closing is one step for the reader, so whatever lies between is left out. */
function withoutDetours(shape: Shape, loop: readonly number[]): readonly number[] {
  for (const [position, index] of loop.entries()) {
    if (at(shape.role, index) !== OPENING) continue
    const turned = [...loop.slice(position), ...loop.slice(0, position)]
    const closing = turned.indexOf(at(shape.exitOf, at(shape.task, index)))
    if (closing > 0) return withoutDetours(shape, [index, ...turned.slice(closing + 1)])
  }
  return loop
}
