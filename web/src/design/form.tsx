import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { DayInput } from './day-input.tsx'
import { SaveState } from './save-state.tsx'
import { words } from './strings/zh-CN.ts'
import type { FormState, Values } from './use-form.ts'
import { fieldId } from './use-form.ts'
import './form.css'

/** One column, errors beside the fields, one act at the end. */
export function Form<V extends Values>({
  form,
  act,
  other,
  children,
}: {
  form: FormState<V>
  act: string
  other?: ReactNode
  children: ReactNode
}) {
  const count = Object.values(form.problems).filter((each) => each !== undefined).length
  return (
    <form
      id={form.id}
      className="hp-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isHeldUp(event.currentTarget)) form.submit()
      }}
    >
      {children}
      {form.failure === null && count === 0 ? null : (
        <p className="hp-form-failure" role="alert">
          {form.failure ?? words.mistakes(count)}
        </p>
      )}
      <div className="hp-form-do">
        <Button look="primary" type="submit" isBusy={form.isBusy}>
          {act}
        </Button>
        {other}
        <SaveState savedAt={form.keptAt} isRestored={form.isRestored} />
      </div>
    </form>
  )
}

/** A day that cannot be read is still in a field, which says so: the focus goes there, and nothing is sent without it. */
function isHeldUp(form: HTMLFormElement): boolean {
  const unread = form.querySelector<HTMLElement>('[data-unread]')
  unread?.querySelector('input')?.focus()
  return unread !== null
}

type FieldProps = {
  readonly id: string
  readonly label: string
  readonly help?: string | undefined
  readonly problem?: string | undefined
  readonly isOptional?: boolean | undefined
  readonly children: ReactNode
}

/** A label, a control, a help line, and the problem in words that say what to do. */
export function Field({ id, label, help, problem, isOptional = false, children }: FieldProps) {
  return (
    <div className={problem === undefined ? 'hp-field' : 'hp-field hp-field-wrong'}>
      <label htmlFor={id}>
        {label}
        {isOptional ? <span className="hp-quiet"> {words.optional}</span> : null}
      </label>
      {help === undefined ? null : (
        <p className="hp-field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
      {problem === undefined ? null : (
        <p className="hp-field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}

type BoundProps<V extends Values> = {
  readonly form: FormState<V>
  readonly name: keyof V & string
  readonly label: string
  readonly help?: string
  readonly isOptional?: boolean
}

/** Attributes that tie a control to its label, its help and its problem. */
export function tied<V extends Values>({ form, name, help }: BoundProps<V>) {
  const id = fieldId(form.id, name)
  const problem = form.problems[name]
  const described = [help === undefined ? [] : [`${id}-help`], problem === undefined ? [] : [`${id}-problem`]].flat()
  return {
    id,
    name,
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  }
}

function Bound<V extends Values>({ field, children }: { field: BoundProps<V>; children: ReactNode }) {
  const { form, name, label, help, isOptional } = field
  return (
    <Field id={fieldId(form.id, name)} {...{ label, help, isOptional }} problem={form.problems[name]}>
      {children}
    </Field>
  )
}

type TextProps<V extends Values> = BoundProps<V> & {
  readonly kind?: 'text' | 'password' | 'date' | 'number'
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel'
  readonly autoComplete?: string
  readonly max?: string
}

export function TextField<V extends Values>(props: TextProps<V>) {
  const { form, name, kind = 'text', inputMode, autoComplete = 'off', max } = props
  if (kind === 'date') return <DayField {...props} max={max} />
  return (
    <Bound field={props}>
      <input
        {...tied(props)}
        className={kind === 'number' ? 'hp-input hp-input-short' : 'hp-input'}
        type={kind === 'number' ? 'text' : kind}
        inputMode={kind === 'number' ? 'decimal' : inputMode}
        autoComplete={autoComplete}
        value={form.values[name]}
        onChange={(event) => form.set(name, event.target.value)}
      />
    </Bound>
  )
}

function DayField<V extends Values>(props: BoundProps<V> & { readonly max: string | undefined }) {
  const { form, name, max } = props
  const { id, 'aria-invalid': isWrong, 'aria-describedby': describedBy } = tied(props)
  return (
    <Bound field={props}>
      <DayInput
        {...{ id, isWrong, describedBy, max }}
        value={form.values[name] ?? ''}
        onChange={(day) => form.set(name, day)}
      />
    </Bound>
  )
}

export function LongTextField<V extends Values>(props: BoundProps<V> & { readonly rows?: number }) {
  const { form, name, rows = 3 } = props
  return (
    <Bound field={props}>
      <textarea
        {...tied(props)}
        className="hp-input"
        rows={rows}
        value={form.values[name]}
        onChange={(event) => form.set(name, event.target.value)}
      />
    </Bound>
  )
}

export type Choice = { readonly value: string; readonly label: string }

export function ChoiceField<V extends Values>(props: BoundProps<V> & { readonly choices: readonly Choice[] }) {
  const { form, name, choices } = props
  return (
    <Bound field={props}>
      <select
        {...tied(props)}
        className="hp-input"
        value={form.values[name]}
        onChange={(event) => form.set(name, event.target.value)}
      >
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </Bound>
  )
}

/** For a control of another kind; `children` gets the id to put on it. */
export function OtherField<V extends Values>(props: BoundProps<V> & { readonly children: ReactNode }) {
  return <Bound field={props}>{props.children}</Bound>
}
