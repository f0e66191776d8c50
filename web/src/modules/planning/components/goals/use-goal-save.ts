import type { GraphEdit } from '@hepai/contract/planning-shapes'
import { useEffect } from 'react'
import { showToast } from '../../../../design/toast.tsx'
import { fieldId } from '../../../../design/use-form.ts'
import { CallError } from '../../../../platform/call-error.ts'
import type { GoalNoun } from '../../layout/edit-goals.ts'
import { words } from '../../strings/goals/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

/** What a form about a goal is told to do when it has ended; `id` is what it was about. */
export type GoalFormEnd = { readonly onDone: (id: string | null) => void }

const conflictStatus = 409

/** Sends one edit; throws what is wrong, with the field `at` when only that one can name something foreign. */
export function useGoalSave(what: GoalNoun, at: string) {
  const { editing } = usePlan()
  return async (edit: GraphEdit | null, name: string): Promise<void> => {
    if (edit === null) return
    const isNew = edit.do === 'add'
    const label = (isNew ? words.did.add : words.did.change)(what, name)
    const outcome = await editing.edit([edit], label, true)
    if (outcome.isSaved) {
      if (isNew) showToast(words.added(what, name), () => editing.undoOnly(label))
      return
    }
    const { error } = outcome
    // Both versions are shown for choosing; what was typed is kept there.
    if (error === null || error.status === conflictStatus) return
    throw error.code === 'planning.notInPlan' ? besideField(error, at) : error
  }
}

function besideField({ status, code, message }: CallError, path: string): CallError {
  return new CallError(status, code, message, { fields: [{ path, message }] })
}

/** The first field is where typing begins. */
export function useFirstField(formId: string): void {
  useEffect(() => document.getElementById(fieldId(formId, 'name'))?.focus(), [formId])
}
