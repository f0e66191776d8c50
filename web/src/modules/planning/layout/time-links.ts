import type { DependencyView, TaskView } from '@hepai/contract/planning-shapes'
import { rowHeight } from './bars.ts'
import type { Days } from './slip-preview.ts'
import { spanOf, type TimeScale } from './time-scale.ts'

const out = 7
const arrow = 4
const inset = 7
const halfBar = 11

type Ends = {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly d1: 1 | -1
  readonly d2: 1 | -1
}

/** All dependency lines that touch the visible rows, as two paths: the ordinary ones, and those of the critical path. */
export function timeLinks(
  dependencies: readonly DependencyView[],
  rowOf: ReadonlyMap<string, number>,
  tasks: ReadonlyMap<string, TaskView>,
  scale: TimeScale,
  visible: { readonly first: number; readonly last: number },
  preview: ReadonlyMap<string, Days>,
): { readonly plain: string; readonly critical: string } {
  const paths = { plain: '', critical: '' }
  const isSeen = (row: number) => row >= visible.first && row <= visible.last
  for (const each of dependencies) {
    const from = endOf(each.fromId, rowOf, tasks)
    const to = endOf(each.toId, rowOf, tasks)
    if (from === null || to === null || !(isSeen(from.row) || isSeen(to.row))) continue
    const a = edgeOf(from.task, each.type === 'FS' || each.type === 'FF', scale, preview)
    const b = edgeOf(to.task, each.type === 'FF' || each.type === 'SF', scale, preview)
    const path = linkPath({ x1: a.x, d1: a.side, x2: b.x, d2: b.side, y1: middle(from.row), y2: middle(to.row) })
    paths[from.task.isCritical && to.task.isCritical ? 'critical' : 'plain'] += path
  }
  return paths
}

function endOf(id: string, rowOf: ReadonlyMap<string, number>, tasks: ReadonlyMap<string, TaskView>) {
  const task = tasks.get(id)
  const row = rowOf.get(id)
  return task === undefined || row === undefined ? null : { task, row }
}

const middle = (row: number) => row * rowHeight + rowHeight / 2

function edgeOf(task: TaskView, isEnd: boolean, scale: TimeScale, preview: ReadonlyMap<string, Days>) {
  const { startOn, endOn } = preview.get(task.id) ?? task
  const { left, width } = spanOf(scale, startOn, endOn)
  const half = task.kind === 'milestone' ? width / 2 : 0
  const diamond = task.kind === 'milestone' ? 7 : 0
  const side: 1 | -1 = isEnd ? 1 : -1
  return { x: isEnd ? left + width - half + diamond : left + half - diamond, side }
}

/** Sideways out of one bar, along the line between two rows where needed, sideways into the other, with its arrow. */
export function linkPath({ x1, y1, x2, y2, d1, d2 }: Ends): string {
  const a = x1 + d1 * out
  const b = x2 + d2 * out
  const turn = y2 >= y1 ? y2 - rowHeight / 2 : y2 + rowHeight / 2
  const canGoStraight = d1 === 1 && d2 === -1 && b >= a
  if (!canGoStraight && d1 === 1 && d2 === -1 && x2 + inset >= x1) return fromAbove(x1, y1, x2 + inset, y2)
  const way = canGoStraight ? `H${r(a)}V${r(y2)}` : `H${r(a)}V${r(turn)}H${r(b)}V${r(y2)}`
  const back = x2 + d2 * arrow
  return `M${r(x1)} ${r(y1)}${way}H${r(x2)}M${r(back)} ${r(y2 - arrow + 0.5)}L${r(x2)} ${r(y2)}L${r(back)} ${r(y2 + arrow - 0.5)}`
}

/** Right after one another there is no room between the bars: the line comes down on the beginning of the next one. */
function fromAbove(x1: number, y1: number, x: number, y2: number): string {
  const side = y2 >= y1 ? -1 : 1
  const end = y2 + side * halfBar
  const back = end + side * arrow
  return `M${r(x1)} ${r(y1)}H${r(x)}V${r(end)}M${r(x - arrow + 0.5)} ${r(back)}L${r(x)} ${r(end)}L${r(x + arrow - 0.5)} ${r(back)}`
}

const r = (value: number) => Math.round(value * 10) / 10
