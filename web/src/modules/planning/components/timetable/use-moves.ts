import type { GraphEdit, TaskView } from '@hepai/contract/planning-shapes'
import { newId } from '../../../../platform/new-id.ts'
import { lasting, link, moveBy, moveTo, whyUnmovable } from '../../layout/edit-plan.ts'
import { plusWorkingDays, workingDaysWithin } from '../../layout/work-calendar.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

/** Moving, lengthening and connecting, by hand or by key; says why when it cannot be. */
export function useMoves() {
  const { tree, calendar, editing } = usePlan()

  const isHeld = (task: TaskView, isStart: boolean): boolean => {
    const why = whyUnmovable(task, tree)
    if (why === null || (why === 'started' && !isStart)) return false
    editing.refuse(words.notEditable[why])
    return true
  }
  const save = (task: TaskView, edit: GraphEdit | null, label?: string) => {
    if (edit === null || edit.do !== 'change' || edit.what !== 'task') return
    const isStart = edit.set.notBefore !== undefined
    if (isHeld(task, isStart)) return
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
  /** Earlier than what it waits for is said at once: the server would keep it where it is. */
  const isHeldByOther = (task: TaskView, day: string): boolean => {
    if (day >= task.startOn || task.driver.kind !== 'dependency' || task.driver.taskId === null) return false
    editing.refuse(words.notEarlier(task.name, tree.byId.get(task.driver.taskId)?.name ?? ''))
    return true
  }
  const place = (task: TaskView, day: string, label?: string) => {
    if (!isHeldByOther(task, day)) save(task, moveTo(task, day, calendar), label)
  }
  return {
    save,
    place,
    shift: (task: TaskView, days: number) => {
      if (isHeldByOther(task, plusWorkingDays(calendar, task.startOn, days))) return
      save(task, moveBy(task, days, calendar))
    },
    lengthen: (task: TaskView, days: number) => save(task, lasting(task, task.durationDays + days)),
    connect: (fromId: string, toId: string) => {
      const from = tree.byId.get(fromId)?.name ?? ''
      const to = tree.byId.get(toId)?.name ?? ''
      void editing.edit([link(newId(), fromId, toId)], words.did.link(from, to))
    },
  }
}
