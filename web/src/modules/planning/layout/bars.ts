import type { TaskView } from '@hepai/contract/planning-shapes'
import type { Days } from './slip-preview.ts'
import { type Span, spanOf, type TimeScale, xOf } from './time-scale.ts'

export const rowHeight = 36

export type Bar = {
  readonly kind: 'task' | 'summary' | 'milestone'
  readonly span: Span
  readonly baseline: Span | null
  /** From the end to the latest end; null on the critical path and for what is finished. */
  readonly slack: Span | null
  readonly percent: number
}

/** A task as pixels; `shown` are the days of a preview while something is being dragged. */
export function barOf(task: TaskView, hasChildren: boolean, scale: TimeScale, shown: Days = task): Bar {
  const kind = hasChildren ? 'summary' : task.kind
  const span = spanOf(scale, shown.startOn, shown.endOn)
  const { baselineStartOn, baselineEndOn } = task
  const baseline =
    baselineStartOn === null || baselineEndOn === null ? null : spanOf(scale, baselineStartOn, baselineEndOn)
  return { kind, span, baseline, slack: slackOf(task, hasChildren, scale, span), percent: task.progress.percent }
}

function slackOf(task: TaskView, hasChildren: boolean, scale: TimeScale, span: Span): Span | null {
  if (hasChildren || task.slackDays <= 0 || task.finishedOn !== null) return null
  const left = span.left + span.width
  const width = xOf(scale, task.latestEndOn) + scale.pixels - left
  return width > 0 ? { left, width } : null
}

/** The middle of a milestone's diamond: it stands in the middle of its day. */
export const middleOf = (span: Span): number => span.left + span.width / 2
