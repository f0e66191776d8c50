import { useId, useState } from 'react'
import { Field } from '../../../../design/form.tsx'
import { useMay } from '../../../../platform/session.tsx'
import { useRead } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'

type Near = { readonly id: string; readonly name: string; readonly planName: string }
type Props = {
  readonly label: string
  /** Tasks in which the organisation already does or helps: one tap each. */
  readonly near: readonly Near[]
  readonly value: string
  readonly onChange: (taskId: string) => void
}

/** One task of any plan that the person may read; plain controls, so that it is light on a phone. */
export function TaskPicker({ label, near, value, onChange }: Props) {
  const [isWide, setWide] = useState(near.length === 0)
  const name = useId()
  return (
    <div role="group" aria-label={label} className="av-tasks">
      {near.map((each) => (
        <label key={each.id} className="av-task">
          <input type="radio" name={name} checked={value === each.id} onChange={() => onChange(each.id)} />
          <span>
            {each.name} <span className="hp-quiet">{each.planName}</span>
          </span>
        </label>
      ))}
      {near.length === 0 ? null : (
        <div className="hp-row">
          <button
            type="button"
            className="hp-button hp-button-quiet"
            aria-expanded={isWide}
            onClick={() => setWide(!isWide)}
          >
            {words.otherTasks}
          </button>
          {value === '' ? null : (
            <button type="button" className="hp-button hp-button-quiet" onClick={() => onChange('')}>
              {words.noTask}
            </button>
          )}
        </div>
      )}
      {isWide ? <AnyTask value={value} onChange={onChange} /> : null}
    </div>
  )
}

function AnyTask({ value, onChange }: { value: string; onChange: (taskId: string) => void }) {
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
      <Field id={`${id}-plan`} label={words.plan}>
        <select
          id={`${id}-plan`}
          className="hp-input"
          value={planId}
          onChange={(event) => setPlanId(event.target.value)}
        >
          <option value="">{words.choosePlan}</option>
          {options.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </Field>
      {planId === '' ? null : (
        <Field id={`${id}-task`} label={words.task}>
          <select
            id={`${id}-task`}
            className="hp-input"
            value={tasks.some((each) => each.id === value) ? value : ''}
            onChange={(event) => onChange(event.target.value)}
          >
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
