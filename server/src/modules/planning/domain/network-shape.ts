import type { Dependency } from './graph.ts'

/** A dependency between two nodes: `leavesStart`/`landsOnStart` say which end it leaves and which it holds back. */
export type Link = {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly leavesStart: boolean
  readonly landsOnStart: boolean
  readonly lagDays: number
}

/**
 * A point of calculation. A leaf task is one node. A summary is two, because what it waits for must be known before its
 * children and what waits for it only after them: its opening hands constraints down, its closing gathers the span up.
 * The leaf or opening of task i is node i; closings follow. -1 stands for "none".
 */
export type NetworkNode = {
  readonly index: number
  readonly task: number
  readonly taskId: string
  readonly role: 'leaf' | 'opening' | 'closing'
  readonly parentOpening: number
  readonly parentClosing: number
  readonly inLinks: Link[]
  readonly outLinks: Link[]
  /** Where results of the children stand: entries of children for an opening, exits for a closing. */
  readonly children: number[]
}

/** The shape of a plan, independent of every date in it, so that a moved task reuses it. */
export type Network = {
  readonly nodes: readonly NetworkNode[]
  readonly taskCount: number
  readonly indexById: ReadonlyMap<string, number>
  readonly exitOf: Int32Array
  readonly order: Int32Array
  readonly rank: Int32Array
  readonly layers: Int32Array
  readonly dependencies: readonly Dependency[]
}

/** Reads a dense table; the indices are made here, so the fallback never shows. */
export function at(table: Int32Array, index: number): number {
  return table[index] ?? 0
}
