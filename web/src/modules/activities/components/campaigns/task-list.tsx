import { useId, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Field } from '../../../../design/form.tsx'
import { useMay } from '../../../../platform/session.tsx'
import { useRead } from '../../../../platform/use-call.ts'
import { words } from '../../strings/themes/zh-CN.ts'

type Named = { readonly id: string; readonly name: string }
type Props = {
  readonly label: string
  readonly known: readonly Named[]
  readonly value: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** Tasks of the plans that one may read, added one after another. */
export function TaskList({ label, known, value, onChange }: Props) {
  const mayRead = useMay('planning.read')
  const [named, setNamed] = useState<readonly Named[]>(known)
  if (!mayRead) return null
  const nameOf = (id: string) => named.find((each) => each.id === id)?.name ?? words.task
  return (
    <div className="hp-field" role="group" aria-label={label}>
      <p>{label}</p>
      <ul>
        {value.map((id) => (
          <li key={id} className="hp-row">
            {nameOf(id)}
            <Button
              look="quiet"
              aria-label={words.takeOffNamed(nameOf(id))}
              onClick={() => onChange(value.filter((each) => each !== id))}
            >
              {words.takeOff}
            </Button>
          </li>
        ))}
      </ul>
      <PlanTask
        onChoose={(task) => {
          setNamed([...named, task])
          if (!value.includes(task.id)) onChange([...value, task.id])
        }}
      />
    </div>
  )
}

/** A task by its plan. */
export function PlanTask({ onChoose, value = '' }: { onChoose: (task: Named) => void; value?: string }) {
  const id = useId()
  const [planId, setPlanId] = useState('')
  const plans = useRead('planning.listPlans', { limit: 100 })
  const plan = useRead('planning.showPlan', { planId }, { isOff: planId === '' })
  const tasks = plan.data?.id === planId ? plan.data.tasks : []
  const choose = (taskId: string): void => {
    const found = tasks.find((each) => each.id === taskId)
    if (found !== undefined) onChoose(found)
  }
  return (
    <>
      <Field id={`${id}-plan`} label={words.plan}>
        <select
          id={`${id}-plan`}
          className="hp-input"
          value={planId}
          onChange={(event) => setPlanId(event.target.value)}
        >
          <option value="">{words.choosePlan}</option>
          {(plans.data?.items ?? []).map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </Field>
      {planId === '' ? null : (
        <Field id={`${id}-task`} label={words.task}>
          <select id={`${id}-task`} className="hp-input" value={value} onChange={(event) => choose(event.target.value)}>
            <option value="">{words.chooseTask}</option>
            {tasks.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </Field>
      )}
    </>
  )
}
