import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { DayInput } from '../../../../design/day-input.tsx'
import { usePlan } from '../plan-context.ts'

type Shared = {
  readonly label: string
  readonly shown?: ReactNode
  readonly help?: ReactNode
  readonly isWide?: boolean
}
export type Option = readonly [value: string, label: string]

/** A label over a control that saves when it is left; without the right to change, the value as text. */
export function Frame(props: Shared & { id: string; problem?: string | null; children: ReactNode }) {
  const { mayEdit } = usePlan()
  if (!mayEdit) {
    return (
      <div className={props.isWide === true ? 'pl-field pl-field-wide' : 'pl-field'}>
        <span className="pl-field-label">{props.label}</span>
        <span className="pl-field-text">{props.shown === '' || props.shown === undefined ? '—' : props.shown}</span>
      </div>
    )
  }
  return (
    <div className={props.isWide === true ? 'pl-field pl-field-wide' : 'pl-field'}>
      <label className="pl-field-label" htmlFor={props.id}>
        {props.label}
      </label>
      {props.children}
      {props.help === undefined ? null : <p className="hp-quiet pl-field-help">{props.help}</p>}
      {props.problem == null ? null : (
        <p className="pl-late" id={`${props.id}-problem`} role="alert">
          {props.problem}
        </p>
      )}
    </div>
  )
}

type TextProps = Shared & {
  readonly value: string
  readonly kind?: 'text' | 'number' | 'long'
  /** Saves what was typed; a returned text says what is wrong with it. */
  readonly onSave: (typed: string) => string | undefined
}

type Draft = { readonly text: string; readonly from: string; readonly onSave: TextProps['onSave'] }

export function TextLine({ value, kind = 'text', onSave, ...shared }: TextProps) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  // What is typed is saved on the version it was begun on: a change of somebody else's in between meets the conflict.
  const [draft, setDraft] = useState<Draft | null>(null)
  const leave = () => {
    if (draft === null) return
    const typed = draft.text.trim()
    const said = typed === draft.from ? null : (draft.onSave(typed) ?? null)
    setProblem(said)
    if (said === null) setDraft(null)
  }
  const control = {
    id,
    className: 'hp-input',
    value: draft?.text ?? value,
    onChange: ({ target }: { target: { value: string } }) =>
      setDraft((before) => ({ ...(before ?? { from: value, onSave }), text: target.value })),
    onBlur: leave,
    'aria-invalid': problem === null ? undefined : true,
    'aria-describedby': problem === null ? undefined : `${id}-problem`,
  }
  return (
    <Frame {...shared} id={id} shown={shared.shown ?? value} problem={problem}>
      {kind === 'long' ? (
        <textarea {...control} rows={3} />
      ) : (
        <input
          {...control}
          type="text"
          inputMode={kind === 'number' ? 'decimal' : undefined}
          onKeyDown={(event) => (event.key === 'Enter' ? event.currentTarget.blur() : undefined)}
        />
      )}
    </Frame>
  )
}

/** A day, saved as soon as it is chosen or typed. */
export function DayLine({ value, onSave, ...shared }: Omit<TextProps, 'kind'>) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  // The browser's own field passes through the year 2 on the way to 2026.
  const [half, setHalf] = useState<string | null>(null)
  const take = (day: string): void => {
    const isHalf = day !== '' && day < '1900'
    setHalf(isHalf ? day : null)
    if (!isHalf) setProblem(onSave(day) ?? null)
  }
  return (
    <Frame {...shared} id={id} shown={shared.shown ?? value} problem={problem}>
      <DayInput
        id={id}
        value={half ?? value}
        isWrong={problem !== null}
        describedBy={problem === null ? undefined : `${id}-problem`}
        onChange={take}
      />
    </Frame>
  )
}

type ChoiceProps = Shared & {
  readonly value: string
  readonly options: readonly Option[]
  readonly onSave: (value: string) => void
}

export function ChoiceLine({ value, options, onSave, ...shared }: ChoiceProps) {
  const id = useId()
  const label = options.find(([option]) => option === value)?.[1] ?? ''
  return (
    <Frame {...shared} id={id} shown={shared.shown ?? label}>
      <select id={id} className="hp-input" value={value} onChange={(event) => onSave(event.target.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </Frame>
  )
}
