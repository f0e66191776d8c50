import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { ConfirmAsk } from '../../../../design/dialog.tsx'
import { type Choice, Form } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import type { FormState, Values } from '../../../../design/use-form.ts'
import { goesWith, type GoalNoun, removeGoal } from '../../layout/edit-goals.ts'
import { words } from '../../strings/goals/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import type { GoalFormEnd } from './use-goal-save.ts'

export const choicesOf = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): readonly Choice[] => values.map((value) => ({ value, label: names[value] }))

/** What is seldom needed, folded away; open as long as something in it must be mended. */
export function MoreFields({ hasProblem, children }: { hasProblem: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="pl-goal-more"
      open={isOpen || hasProblem}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.more}</summary>
      <div className="hp-stack">{children}</div>
    </details>
  )
}

type RemoveProps = {
  readonly what: GoalNoun
  readonly of: { readonly id: string; readonly name: string; readonly version: number }
  readonly onRemoved: () => void
}

/** Says what goes with it and what stays before anything is removed. */
export function RemoveGoal({ what, of, onRemoved }: RemoveProps) {
  const { plan, editing } = usePlan()
  const [isAsking, setAsking] = useState(false)
  const remove = async () => {
    setAsking(false)
    const label = words.did.remove(what, of.name)
    const outcome = await editing.edit([removeGoal(what, of)], label)
    if (!outcome.isSaved) return
    onRemoved()
    showToast(words.removed(what, of.name), () => editing.undoOnly(label))
  }
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      {isAsking ? (
        <ConfirmAsk
          title={words.removeAsk(what, of.name)}
          act={words.removeAct(what)}
          isDangerous
          onClose={() => setAsking(false)}
          onConfirm={() => void remove()}
        >
          {words.removeHelp(what, goesWith(plan, what, of.id)).map((each) => (
            <p key={each}>{each}</p>
          ))}
        </ConfirmAsk>
      ) : null}
    </>
  )
}

type FormProps<V extends Values> = GoalFormEnd & {
  readonly form: FormState<V>
  readonly what: GoalNoun
  readonly of: RemoveProps['of'] | null
  readonly children: ReactNode
}

/** Cancelling forgets what was typed; removing is offered for what exists. */
export function GoalForm<V extends Values>({ form, what, of, onDone, children }: FormProps<V>) {
  const leave = () => {
    form.reset()
    onDone(of?.id ?? null)
  }
  const ends = (
    <>
      <Button onClick={leave}>{words.cancel}</Button>
      {of === null ? null : <RemoveGoal what={what} of={of} onRemoved={() => onDone(null)} />}
    </>
  )
  return (
    <Form form={form} act={words.save} other={ends}>
      {children}
    </Form>
  )
}
