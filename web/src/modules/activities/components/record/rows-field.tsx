import type { ReactNode } from 'react'
import { Button } from '../../../../design/button.tsx'
import { DayInput } from '../../../../design/day-input.tsx'
import type { Choice } from '../../../../design/form.tsx'
import { Field } from '../../../../design/form.tsx'
import type { FormState, Values } from '../../../../design/use-form.ts'
import { fieldId } from '../../../../design/use-form.ts'
import { rowsIn, textOfRows } from '../../layout/text-rows.ts'
import { words } from '../../strings/zh-CN.ts'

type Cell = {
  readonly label: string
  readonly kind: 'text' | 'long' | 'count' | 'date' | 'choice' | 'flag' | 'hidden'
  readonly choices?: readonly Choice[]
  /** Whether a row asks for it; always, when not given. */
  readonly isAsked?: (row: readonly string[]) => boolean
}
type Props<V extends Values> = {
  readonly form: FormState<V>
  readonly name: keyof V & string
  readonly label: string
  readonly cells: readonly Cell[]
  readonly blank: readonly string[]
  readonly add: string
  /** What is said of a row below its fields. */
  readonly below?: (row: readonly string[]) => ReactNode
}

/** A list that grows by one at a time; each of its rows is a small group of fields. */
export function RowsField<V extends Values>({ form, name, label, cells, blank, add, below }: Props<V>) {
  const rows = rowsIn(form.values[name] ?? '')
  const save = (next: readonly (readonly string[])[]): void => form.set(name, textOfRows(next))
  const id = fieldId(form.id, name)
  return (
    <div id={id} tabIndex={-1} className="av-rows" role="group" aria-label={label}>
      {form.problems[name] === undefined ? null : <p className="hp-field-problem">{form.problems[name]}</p>}
      {rows.map((row, place) => (
        <fieldset key={place} className="av-rows-one">
          <legend>{words.rowOf(label, place + 1)}</legend>
          {cells.map((cell, at) =>
            cell.isAsked?.(row) === false ? null : (
              <RowCell
                key={cell.label}
                id={`${id}-${String(place)}-${String(at)}`}
                cell={cell}
                value={row[at] ?? ''}
                onChange={(value) =>
                  save(
                    rows.map((each, index) =>
                      index === place ? cells.map((_, k) => (k === at ? value : (each[k] ?? ''))) : each,
                    ),
                  )
                }
              />
            ),
          )}
          {below?.(row)}
          <div>
            <Button look="quiet" onClick={() => save(rows.filter((_, index) => index !== place))}>
              {words.removeRow(label, place + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => save([...rows, blank])}>{add}</Button>
      </div>
    </div>
  )
}

type CellProps = {
  readonly id: string
  readonly cell: Cell
  readonly value: string
  readonly onChange: (value: string) => void
}

function RowCell({ id, cell, value, onChange }: CellProps) {
  if (cell.kind === 'hidden') return null
  if (cell.kind === 'flag') {
    return (
      <label className="av-flag">
        <input
          type="checkbox"
          checked={value === 'yes'}
          onChange={(event) => onChange(event.target.checked ? 'yes' : '')}
        />
        {cell.label}
      </label>
    )
  }
  return (
    <Field id={id} label={cell.label}>
      <RowControl {...{ id, cell, value, onChange }} />
    </Field>
  )
}

function RowControl({ id, cell: { kind, choices = [] }, value, onChange }: CellProps) {
  if (kind === 'long') {
    return (
      <textarea
        id={id}
        className="hp-input"
        rows={3}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
  if (kind === 'choice') {
    return (
      <select id={id} className="hp-input" value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    )
  }
  if (kind === 'date') return <DayInput {...{ id, value, onChange }} />
  return (
    <input
      id={id}
      className={kind === 'text' ? 'hp-input' : 'hp-input hp-input-short'}
      type="text"
      inputMode={kind === 'count' ? 'numeric' : undefined}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
