import type { Choice } from '../../../../design/form.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { fieldId } from '../../../../design/use-form.ts'
import type { KindValues } from '../../layout/kind-values.ts'
import { linesIn } from '../../layout/text-rows.ts'
import './kinds.css'

type Props = {
  readonly form: FormState<KindValues>
  readonly name: keyof KindValues
  readonly label: string
  readonly help?: string
  readonly choices: readonly Choice[]
}

/** Any number of a few. */
export function ChecksField({ form, name, label, help, choices }: Props) {
  const chosen = new Set(linesIn(form.values[name]))
  const problem = form.problems[name]
  const toggle = (value: string): void => {
    const next = new Set(chosen)
    if (!next.delete(value)) next.add(value)
    form.set(name, choices.flatMap((each) => (next.has(each.value) ? [each.value] : [])).join('\n'))
  }
  return (
    <fieldset
      id={fieldId(form.id, name)}
      tabIndex={-1}
      className={problem === undefined ? 'ak-checks' : 'ak-checks hp-field-wrong'}
    >
      <legend>{label}</legend>
      {help === undefined ? null : <p className="hp-field-help">{help}</p>}
      <div className="ak-checks-all">
        {choices.map((each) => (
          <label key={each.value} className="av-flag">
            <input type="checkbox" checked={chosen.has(each.value)} onChange={() => toggle(each.value)} />
            {each.label}
          </label>
        ))}
      </div>
      {problem === undefined ? null : <p className="hp-field-problem">{problem}</p>}
    </fieldset>
  )
}

export function FlagField({ form, name, label }: Pick<Props, 'form' | 'name' | 'label'>) {
  return (
    <label className="av-flag">
      <input
        type="checkbox"
        checked={form.values[name] === 'yes'}
        onChange={(event) => form.set(name, event.target.checked ? 'yes' : '')}
      />
      {label}
    </label>
  )
}
