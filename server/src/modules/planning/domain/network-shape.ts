import type { Dependency } from './graph.ts'

/**
 * A point of calculation. A leaf task is one node. A summary is two, because what it waits for must be known before its
 * children and what waits for it only after them: its opening hands constraints down, its closing gathers the span up.
 * The leaf or opening of task i is node i; closings follow. -1 stands for "none".
 */
export const LEAF = 0
export const OPENING = 1
export const CLOSING = 2

/** Many short lists in one table: those of node i are the entries from `starts[i]` to before `starts[i + 1]`. */
export type Lists = { readonly starts: Int32Array; readonly entries: Int32Array }

/** Dependencies between nodes, by index of the dependency; which end one leaves and which it holds back is 1 or 0. */
export type Links = {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly lagDays: Int32Array
  readonly leavesStart: Int32Array
  readonly landsOnStart: Int32Array
}

/**
 * How the nodes of a plan hang together, in flat tables by node: a slip walks through all of them, and one object for each
 * node and link took half as long again.
 */
export type Shape = {
  readonly nodeCount: number
  readonly taskIds: readonly string[]
  readonly indexById: ReadonlyMap<string, number>
  readonly exitOf: Int32Array
  readonly role: Int32Array
  /** Index of the task that a node belongs to. */
  readonly task: Int32Array
  readonly parentOpening: Int32Array
  readonly parentClosing: Int32Array
  readonly links: Links
  /** Links that come into and go out of a node. */
  readonly incoming: Lists
  readonly outgoing: Lists
  /** Where results of the children stand: entries of children for an opening, exits for a closing. */
  readonly children: Lists
}

/** The shape of a plan with an order of work, independent of every date in it, so that a moved task reuses it. */
export type Network = Shape & {
  readonly order: Int32Array
  readonly rank: Int32Array
  readonly layers: Int32Array
  readonly dependencies: readonly Dependency[]
}

/** Reads a dense table; the indices are made here, so the fallback never shows. */
export function at(table: Int32Array, index: number): number {
  return table[index] ?? 0
}

/** The entries of one list. */
export const listOf = ({ starts, entries }: Lists, node: number): Int32Array =>
  entries.subarray(at(starts, node), at(starts, node + 1))

/** Sorts numbered things into the lists of their nodes, each list in the order of the numbers; -1 is in no list. */
export function listsBy(nodeCount: number, nodes: Int32Array, entryOf: (number: number) => number): Lists {
  const starts = new Int32Array(nodeCount + 1)
  for (const node of nodes) if (node >= 0) starts[node + 1] = at(starts, node + 1) + 1
  for (let node = 0; node < nodeCount; node++) starts[node + 1] = at(starts, node + 1) + at(starts, node)
  const entries = new Int32Array(at(starts, nodeCount))
  const next = starts.slice()
  for (let number = 0; number < nodes.length; number++) {
    const node = at(nodes, number)
    if (node < 0) continue
    const place = at(next, node)
    entries[place] = entryOf(number)
    next[node] = place + 1
  }
  return { starts, entries }
}
