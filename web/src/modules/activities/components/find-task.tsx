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
  const asked = useSettled(typed.trim(), 250)
  const found = useRead('board.search', { text: asked, kind: 'task' }, { isOff: asked === '' })
  const isBusy = typed.trim() !== asked || found.isFetching
  const rows = asked === '' || isBusy ? [] : (found.data?.items ?? [])
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
        {typed.trim() === '' ? null : isBusy ? words.finding : rows.length === 0 ? words.noSuchTask(asked) : null}
        {found.error === null ? null : found.error.message}
      </div>
      {chosen?.id !== value || rows.some((each) => each.id === value) ? null : <p>{words.chosenTask(chosen.name)}</p>}
      {rows.map((each) => (
        <label key={each.id} className="av-task">
          <input
            type="radio"
            name={`${id}-found`}
            checked={value === each.id}
            onChange={() => {
              const task = { id: each.id, name: each.title }
              setChosen(task)
              onChange(task)
            }}
          />
          <span>
            {each.title} <span className="hp-quiet">{each.detail}</span>
          </span>
        </label>
      ))}
    </>
  )
}
