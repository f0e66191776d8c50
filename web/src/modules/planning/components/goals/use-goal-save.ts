import type { GraphEdit } from '@hepai/contract/planning-shapes'
import { useEffect } from 'react'
import { showToast } from '../../../../design/toast.tsx'
import { fieldId, useForm, type Values } from '../../../../design/use-form.ts'
import { CallError } from '../../../../platform/call-error.ts'
import { newId } from '../../../../platform/new-id.ts'
import type { GoalNoun } from '../../layout/edit-goals.ts'
import { words } from '../../strings/goals/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

/** What a form about a goal is told to do when it has ended; `id` is what it was about. */
export type GoalFormEnd = { readonly onDone: (id: string | null) => void }

const conflictStatus = 409

/** Sends one edit; throws what is wrong, with the field `at` when only that one can name something foreign. */
function useGoalSave(what: GoalNoun, at: string) {
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

type Goal<V extends Values, F extends { readonly name: string }> = GoalFormEnd & {
  readonly what: GoalNoun
  /** The field beside which something foreign is said. */
  readonly at: string
  readonly of: { readonly id: string } | null
  /** Tells drafts of new ones apart. */
  readonly place: string
  readonly initial: V
  readonly check: (values: V) => Partial<Record<keyof V & string, string | undefined>>
  readonly fieldsOf: (values: V) => F
  readonly editOf: (id: string, fields: F) => GraphEdit | null
}

/** What the forms of goals have in common: a draft each, saving as one edit, and the focus where typing begins. */
export function useGoalForm<V extends Values, F extends { readonly name: string }>(goal: Goal<V, F>) {
  const { what, at, of, place, initial, check, fieldsOf, editOf, onDone } = goal
  const { plan } = usePlan()
  const save = useGoalSave(what, at)
  const form = useForm(what, {
    ...{ initial, check },
    draftKey: `${what} ${plan.id} ${of?.id ?? place}`,
    submit: async (values) => {
      const id = of?.id ?? newId()
      const fields = fieldsOf(values)
      await save(editOf(id, fields), fields.name)
      onDone(id)
    },
  })
  useEffect(() => document.getElementById(fieldId(form.id, 'name'))?.focus(), [form.id])
  return form
}
