import { useId, useState } from 'react'
import { Field } from '../../../design/form.tsx'
import { useMay } from '../../../platform/session.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { FindTask, type NamedTask } from './find-task.tsx'

export type { NamedTask }

type Props = { readonly value: string; readonly onChange: (task: NamedTask | null) => void }

/** A task by its name or by its plan, among the plans that the person may read. */
export function PlanTask({ value, onChange }: Props) {
  const mayRead = useMay('planning.read')
  const id = useId()
  const [planId, setPlanId] = useState('')
  const plans = useRead('planning.listPlans', { limit: 100 }, { isOff: !mayRead })
  const plan = useRead('planning.showPlan', { planId }, { isOff: planId === '' })
  const tasks = plan.data?.id === planId ? plan.data.tasks : []
  const options = plans.data?.items ?? []
  if (plans.data !== undefined && options.length === 0) return <p className="hp-quiet">{words.noPlans}</p>
  return (
    <>
      <FindTask value={value} onChange={onChange} />
      <Choice
        id={`${id}-plan`}
        label={words.orByPlan}
        first={words.choosePlan}
        {...{ options }}
        value={planId}
        onChange={setPlanId}
      />
      {planId === '' ? null : (
        <Choice
          id={`${id}-task`}
          label={words.task}
          first={words.chooseTask}
          options={tasks}
          value={tasks.some((each) => each.id === value) ? value : ''}
          onChange={(chosen) => onChange(tasks.find((each) => each.id === chosen) ?? null)}
        />
      )}
    </>
  )
}

type ChoiceProps = {
  readonly id: string
  readonly label: string
  /** What is said while nothing is chosen. */
  readonly first: string
  readonly options: readonly NamedTask[]
  readonly value: string
  readonly onChange: (id: string) => void
}

function Choice({ id, label, first, options, value, onChange }: ChoiceProps) {
  return (
    <Field id={id} label={label}>
      <select id={id} className="hp-input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{first}</option>
        {options.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </Field>
  )
}
