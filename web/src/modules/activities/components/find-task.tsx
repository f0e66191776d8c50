import { useId, useState } from 'react'
import { Field } from '../../../design/form.tsx'
import { useSettled } from '../../../design/use-settled.ts'
import { useRead } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

export type NamedTask = { readonly id: string; readonly name: string }
type Props = { readonly value: string; readonly onChange: (task: NamedTask) => void }

/** Finds a task by a part of its name or its initials in all the plans that the person may read. */
export function FindTask({ value, onChange }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<NamedTask | null>(null)
  const { rows, standing } = useFound(typed.trim())
  const choose = (task: NamedTask): void => {
    setChosen(task)
    onChange(task)
  }
  const isHidden = chosen?.id === value && !rows.some((each) => each.id === value)
  return (
    <>
      <Field id={id} label={words.findTask}>
        <input
          id={id}
          type="search"
          className="hp-input"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <div role="status" className="hp-quiet">
        {standing}
      </div>
      {isHidden ? <p>{words.chosenTask(chosen.name)}</p> : null}
      {rows.map((each) => (
        <label key={each.id} className="av-task">
          <input
            type="radio"
            name={`${id}-found`}
            checked={value === each.id}
            onChange={() => choose({ id: each.id, name: each.title })}
          />
          <span>
            {each.title} <span className="hp-quiet">{each.detail}</span>
          </span>
        </label>
      ))}
    </>
  )
}

/** What was found, and what is said while nothing is: an answer to something older is never offered. */
function useFound(typed: string) {
  const asked = useSettled(typed, 250)
  const found = useRead('board.search', { text: asked, kind: 'task' }, { isOff: asked === '' })
  if (typed === '') return { rows: [], standing: null }
  if (typed !== asked || found.isFetching) return { rows: [], standing: words.finding }
  if (found.error !== null) return { rows: [], standing: found.error.message }
  const rows = found.data?.items ?? []
  return { rows, standing: rows.length === 0 ? words.noSuchTask(asked) : null }
}
