import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { useMay } from '../../../../platform/session.tsx'
import { words } from '../../strings/themes/zh-CN.ts'
import { type NamedTask, PlanTask } from '../plan-task.tsx'

type Props = {
  readonly label: string
  readonly known: readonly NamedTask[]
  readonly value: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** Tasks of the plans that one may read, added one after another. */
export function TaskList({ label, known, value, onChange }: Props) {
  const mayRead = useMay('planning.read')
  const [named, setNamed] = useState<readonly NamedTask[]>(known)
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
        value=""
        onChange={(task) => {
          if (task === null || value.includes(task.id)) return
          setNamed([...named, task])
          onChange([...value, task.id])
        }}
      />
    </div>
  )
}
