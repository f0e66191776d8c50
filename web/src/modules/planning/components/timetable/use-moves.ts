import type { GraphEdit, TaskView } from '@hepai/contract/planning-shapes'
import { newId } from '../../../../platform/new-id.ts'
import { lasting, link, moveTo, whyUnmovable } from '../../layout/edit-plan.ts'
import { heldBack } from '../../layout/held-back.ts'
import { plusWorkingDays, workingDaysWithin } from '../../layout/work-calendar.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { heldWords } from '../held-words.ts'
import { usePlan } from '../plan-context.ts'

/** Moving, lengthening and connecting, by hand or by key; says why when it cannot be. */
export function useMoves() {
  const { plan, tree, calendar, editing } = usePlan()

  /** Why this gesture cannot be, in words; null when it can. `day` is the start that is asked for. */
  const whyHeld = (task: TaskView, isStart: boolean, day: string | null): string | null => {
    const why = whyUnmovable(task, tree)
    if (why !== null && (why !== 'started' || isStart)) return words.notEditable[why]
    if (!isStart || day === null) return null
    const held = heldBack(task, day, { tree, calendar, dependencies: plan.dependencies })
    return held === null ? null : heldWords(held, tree)
  }
  const isRefused = (why: string | null): boolean => {
    if (why !== null) editing.refuse(why)
    return why !== null
  }
  const save = (task: TaskView, edit: GraphEdit | null, label?: string) => {
    if (edit === null || edit.do !== 'change' || edit.what !== 'task') return
    const isStart = edit.set.notBefore !== undefined
    if (isRefused(whyHeld(task, isStart, edit.set.notBefore ?? null))) return
    const days = edit.set.durationDays
    void editing.edit(
      [edit],
      label !== undefined
        ? label
        : days === undefined
          ? moveLabel(task, edit.set.notBefore)
          : words.did.duration(task.name, days),
    )
  }
  const moveLabel = (task: TaskView, day: string | null | undefined): string => {
    if (day === null || day === undefined || day === task.startOn)
      return words.did.change(task.name, words.columns.start)
    const isLater = day > task.startOn
    const days = workingDaysWithin(calendar, isLater ? task.startOn : day, isLater ? day : task.startOn) - 1
    return (isLater ? words.did.moveLater : words.did.moveEarlier)(task.name, Math.max(days, 1))
  }
  const place = (task: TaskView, day: string, label?: string) => {
    if (!isRefused(whyHeld(task, true, day))) save(task, moveTo(task, day, calendar), label)
  }
  return {
    save,
    place,
    whyHeld,
    shift: (task: TaskView, days: number) => place(task, plusWorkingDays(calendar, task.startOn, days)),
    lengthen: (task: TaskView, days: number) => save(task, lasting(task, task.durationDays + days)),
    connect: (fromId: string, toId: string) => {
      const from = tree.byId.get(fromId)?.name ?? ''
      const to = tree.byId.get(toId)?.name ?? ''
      void editing.edit([link(newId(), fromId, toId)], words.did.link(from, to))
    },
  }
}
