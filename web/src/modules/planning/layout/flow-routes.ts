import type { DependencyView } from '@hepai/contract/planning-shapes'
import { type FlowNode, type FlowPlacement, flowSize } from './flow-placement.ts'
import { assignTracks, type Vertical } from './flow-tracks.ts'

export type Point = { readonly x: number; readonly y: number }
export type FlowRoute = { readonly id: string; readonly points: readonly Point[]; readonly isBack: boolean }

type Link = Pick<DependencyView, 'id' | 'fromId' | 'toId' | 'type'>
type Plan = {
  readonly link: Link
  readonly from: Point
  readonly to: Point
  /** The channels, counted like the column to their right, in which the link leaves and arrives. */
  readonly out: number
  readonly in: number
  /** The height of the long way between two channels; null when one channel is enough. */
  readonly across: number | null
  readonly isBack: boolean
}

const { node, gapX } = flowSize
const pitch = node.width + gapX
const margin = 10
const widestTrack = 8
const corridor = 10

/**
 * Orthogonal ways for all links in one pass. A link leaves its step sideways, runs vertically only in the channels between
 * columns and horizontally only in the gaps between steps, so no link ever crosses a step. Links that lead back are
 * clamped to the same channels. O(links × links per channel).
 */
export function routeFlow(placement: FlowPlacement, links: readonly Link[]): FlowRoute[] {
  const nodes = new Map(placement.nodes.map((each) => [each.id, each]))
  const rows = occupied(placement.nodes)
  const plans = links.flatMap((link) => {
    const from = nodes.get(link.fromId)
    const to = nodes.get(link.toId)
    return from === undefined || to === undefined ? [] : [planOf(link, from, to, rows)]
  })
  const { trackOf, tracks } = assignTracks(plans.flatMap(verticalsOf))
  const xIn = (channel: number, net: string) => {
    const spacing = Math.min(widestTrack, (gapX - 2 * margin) / Math.max(tracks(channel) - 1, 1))
    const middle = channel * pitch + gapX / 2
    return middle + (trackOf(channel, net) - (tracks(channel) - 1) / 2) * spacing
  }
  return plans.map((plan) => ({ id: plan.link.id, points: pointsOf(plan, xIn), isBack: plan.isBack }))
}

type Rows = ReadonlyMap<number, ReadonlySet<number>>

function occupied(nodes: readonly FlowNode[]): Rows {
  const rows = new Map<number, Set<number>>()
  for (const each of nodes) {
    const row = rows.get(middleOf(each)) ?? new Set<number>()
    row.add(each.column)
    rows.set(middleOf(each), row)
  }
  return rows
}

const middleOf = (each: FlowNode) => each.y + node.height / 2

function planOf(link: Link, from: FlowNode, to: FlowNode, rows: Rows): Plan {
  const leavesRight = link.type === 'FS' || link.type === 'FF'
  const entersLeft = link.type === 'FS' || link.type === 'SS'
  const start = { x: leavesRight ? from.x + node.width : from.x, y: middleOf(from) }
  const end = { x: entersLeft ? to.x : to.x + node.width, y: middleOf(to) }
  const out = leavesRight ? from.column + 1 : from.column
  const into = entersLeft ? to.column : to.column + 1
  const across = out === into ? null : acrossAt(start.y, end.y, Math.min(out, into), Math.max(out, into), rows, to)
  return { link, from: start, to: end, out, in: into, across, isBack: into < out }
}

/** The height of the target when the way is free there, then that of the source, else the gap beside the target. */
function acrossAt(start: number, end: number, first: number, last: number, rows: Rows, to: FlowNode): number {
  const isFree = (height: number) => {
    const row = rows.get(height)
    if (row === undefined) return true
    for (let column = first; column < last; column += 1) if (row.has(column)) return false
    return true
  }
  if (isFree(end)) return end
  if (isFree(start)) return start
  return start <= end ? to.y - corridor : to.y + node.height + corridor
}

const outNet = (plan: Plan) => `out ${plan.link.fromId}`
const inNet = (plan: Plan) => `in ${plan.link.toId}`

function verticalsOf(plan: Plan): Vertical[] {
  if (plan.across === null) return [vertical(plan.out, outNet(plan), plan.from.y, plan.to.y, true, true)]
  const isForth = plan.in > plan.out
  return [
    vertical(plan.out, outNet(plan), plan.from.y, plan.across, true, isForth),
    vertical(plan.in, inNet(plan), plan.across, plan.to.y, isForth, true),
  ].filter((each) => each.top !== each.bottom)
}

function vertical(
  channel: number,
  net: string,
  a: number,
  b: number,
  comesLeft: boolean,
  goesRight: boolean,
): Vertical {
  return {
    ...{ channel, net, top: Math.min(a, b), bottom: Math.max(a, b) },
    ...{ fromLeft: comesLeft ? [a] : [], toRight: goesRight ? [b] : [] },
  }
}

function pointsOf(plan: Plan, xIn: (channel: number, net: string) => number): Point[] {
  const { from, to, across } = plan
  const first = xIn(plan.out, outNet(plan))
  if (across === null) return tidy([from, { x: first, y: from.y }, { x: first, y: to.y }, to])
  const last = xIn(plan.in, inNet(plan))
  const points = [from]
  if (across !== from.y) points.push({ x: first, y: from.y }, { x: first, y: across })
  if (across !== to.y) points.push({ x: last, y: across }, { x: last, y: to.y })
  return tidy([...points, to])
}

/** Without points that lie on the straight way between their neighbours. */
function tidy(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1]
    const after = points[index + 1]
    if (before === undefined || after === undefined) return true
    const isOnLine = (before.y === point.y && point.y === after.y) || (before.x === point.x && point.x === after.x)
    return !isOnLine
  })
}

/** An SVG path with softly turned corners. */
export function pathOf(points: readonly Point[], radius = 6): string {
  return points
    .map((point, index) => {
      const before = points[index - 1]
      const after = points[index + 1]
      if (before === undefined) return `M${point.x} ${point.y}`
      if (after === undefined) return `L${point.x} ${point.y}`
      const enter = towards(point, before, radius)
      const leave = towards(point, after, radius)
      return `L${enter.x} ${enter.y}Q${point.x} ${point.y} ${leave.x} ${leave.y}`
    })
    .join('')
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = length === 0 ? 0 : Math.min(distance, length / 2) / length
  return { x: round(from.x + (to.x - from.x) * part), y: round(from.y + (to.y - from.y) * part) }
}

const round = (value: number) => Math.round(value * 10) / 10
