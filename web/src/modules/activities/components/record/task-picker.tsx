import { useId, useState } from 'react'
import { words } from '../../strings/zh-CN.ts'
import { PlanTask } from '../plan-task.tsx'

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
      {isWide ? <PlanTask value={value} onChange={(task) => onChange(task?.id ?? '')} /> : null}
    </div>
  )
}
