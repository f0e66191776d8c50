import type { FormState, Values } from '../../../../design/use-form.ts'

type Choice = { readonly value: string; readonly label: string }
type Props<V extends Values> = {
  readonly form: FormState<V>
  readonly name: keyof V & string
  readonly label: string
  readonly choices: readonly Choice[]
}

/** Some of many, kept in the form as one text of words with commas between. */
export function CheckList<V extends Values>({ form, name, label, choices }: Props<V>) {
  const chosen = new Set(chosenIn(form.values[name] ?? ''))
  const problem = form.problems[name]
  const turn = (value: string): void => {
    const next = choices.map((each) => each.value).filter((each) => chosen.has(each) !== (each === value))
    form.set(name, next.join(','))
  }
  return (
    <fieldset className={problem === undefined ? 'hp-field av-checks' : 'hp-field hp-field-wrong av-checks'}>
      <legend>{label}</legend>
      <div className="av-check-row">
        {choices.map(({ value, label: text }) => (
          <label key={value} className="av-check">
            <input
              id={value === choices[0]?.value ? `${form.id}-${name}` : undefined}
              type="checkbox"
              checked={chosen.has(value)}
              onChange={() => turn(value)}
            />
            {text}
          </label>
        ))}
      </div>
      {problem === undefined ? null : <p className="hp-field-problem">{problem}</p>}
    </fieldset>
  )
}

export const chosenIn = (text: string): readonly string[] => text.split(',').filter((each) => each !== '')
