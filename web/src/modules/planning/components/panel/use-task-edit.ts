import type { TaskFields, TaskView } from '@hepai/contract/planning-shapes'
import { changeTask } from '../../layout/edit-plan.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

/** Saves some fields of one task; a returned text says why not. */
export function useTaskEdit(task: TaskView) {
  const { editing } = usePlan()
  const save = (set: Partial<TaskFields>, field: keyof typeof words.fields): undefined => {
    void editing.edit([changeTask(task, set)], words.did.change(task.name, words.fields[field]))
  }
  const saveNumber = (
    typed: string,
    field: 'moneyPlanned' | 'moneySpent' | 'weight' | 'durationDays',
  ): string | undefined => {
    if (typed === '' && (field === 'moneyPlanned' || field === 'moneySpent')) return save({ [field]: null }, field)
    const value = Number(typed.replace(/[,，]/gu, ''))
    if (field === 'durationDays' && !Number.isInteger(value)) return words.wholeWanted
    if (typed === '' || !Number.isFinite(value) || value < 0) return words.numberWanted
    if (field === 'weight' && value === 0) return words.numberWanted
    return save({ [field]: value }, field)
  }
  const saveDay = (typed: string, field: 'notBefore' | 'dueOn' | 'startedOn' | 'finishedOn'): undefined =>
    save({ [field]: typed === '' ? null : typed }, field)
  return { save, saveNumber, saveDay }
}
