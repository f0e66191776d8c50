import type { TaskView } from '@hepai/contract/planning-shapes'
import { longDay, shortDay } from '../../../../platform/dates.ts'
import { type Days, lastDay } from '../../layout/slip-preview.ts'
import { workingDaysWithin } from '../../layout/work-calendar.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

const widest = 340

/** Beside the pointer, and inside the window. */
function tipPlace({ x, y }: { readonly x: number; readonly y: number }) {
  return { left: Math.min(x + 14, window.innerWidth - widest), top: y + 18 }
}

type Props = {
  readonly drag: { readonly kind: string; readonly x: number; readonly y: number }
  readonly task: TaskView
  readonly days: Days | undefined
  readonly preview: ReadonlyMap<string, Days>
  readonly over: TaskView | undefined
  /** Why it will not stay there. */
  readonly held: string | null
}

/** Beside the pointer: the new days, how many tasks will slip, and the new end of the plan. */
export function DragTip({ drag, task, days, preview, over, held }: Props) {
  const { plan, calendar } = usePlan()
  if (drag.kind === 'link') {
    return (
      <div className="pl-tip" style={tipPlace(drag)}>
        {over === undefined || over.id === task.id ? words.linkFrom(task.name) : words.willLink(task.name, over.name)}
      </div>
    )
  }
  if (held !== null) {
    return (
      <div className="pl-tip pl-tip-held" style={tipPlace(drag)} role="status">
        {held}
      </div>
    )
  }
  if (days === undefined) return null
  const before = lastDay(plan.tasks, new Map())
  const after = lastDay(plan.tasks, preview)
  const span = words.willDays(
    shortDay(days.startOn, plan.today),
    shortDay(days.endOn, plan.today),
    workingDaysWithin(calendar, days.startOn, days.endOn),
  )
  const told = task.kind === 'milestone' ? longDay(days.endOn) : span
  return (
    <div className="pl-tip" style={tipPlace(drag)}>
      {words.will(told, preview.size - 1, after === before ? null : longDay(after))}
    </div>
  )
}
