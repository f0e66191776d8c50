import type { TaskFields, TaskView } from '@hepai/contract/planning-shapes'
import { changeIfNew } from '../../layout/edit-plan.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

type NumberField = 'moneyPlanned' | 'moneySpent' | 'weight' | 'durationDays'

/** The number that was typed, null for an emptied amount, or what is wrong with it. */
function readNumber(typed: string, field: NumberField): number | null | string {
  if (typed === '' && field.startsWith('money')) return null
  const value = Number(typed.replace(/[,\uff0c]/gu, ''))
  if (field === 'durationDays' && !Number.isInteger(value)) return words.wholeWanted
  const isGood = typed !== '' && Number.isFinite(value) && value >= 0 && !(field === 'weight' && value === 0)
  return isGood ? value : words.numberWanted
}

/** Saves some fields of one task; a returned text says why not. */
export function useTaskEdit(task: TaskView) {
  const { editing } = usePlan()
  const save = (set: Partial<TaskFields>, field: keyof typeof words.fields): undefined => {
    void editing.edit([changeIfNew(task, set)], words.did.change(task.name, words.fields[field]))
  }
  const saveNumber = (typed: string, field: NumberField): string | undefined => {
    const value = readNumber(typed, field)
    if (typeof value === 'string') return value
    save({ [field]: value }, field)
    return undefined
  }
  const saveDay = (typed: string, field: 'notBefore' | 'dueOn' | 'startedOn' | 'finishedOn'): undefined =>
    save({ [field]: typed === '' ? null : typed }, field)
  return { save, saveNumber, saveDay }
}
