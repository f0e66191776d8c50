import type { FormState } from '../../../../design/use-form.ts'
import { fieldId } from '../../../../design/use-form.ts'
import { type SchemeValues, gradeKey, gradePlaces, pointKey } from '../../layout/scheme-values.ts'
import { words } from '../../strings/schemes/zh-CN.ts'

type Props = { readonly form: FormState<SchemeValues> }

/** Up to four names in order; the problem of one is the problem of the scale. */
export function GradesField({ form }: Props) {
  const problem = form.problems['gradeNames']
  return (
    <fieldset
      id={fieldId(form.id, 'gradeNames')}
      tabIndex={-1}
      className={problem === undefined ? 'rv-scale' : 'rv-scale hp-field-wrong'}
    >
      <legend>{words.grades}</legend>
      <p className="hp-field-help">{words.gradesHelp}</p>
      <div className="rv-scale-all">
        {gradePlaces.map((place) => (
          <input
            key={place}
            className="hp-input"
            aria-label={words.grade(place + 1)}
            autoComplete="off"
            value={form.values[gradeKey(place)] ?? ''}
            onChange={(event) => form.set(gradeKey(place), event.target.value)}
          />
        ))}
      </div>
      {problem === undefined ? null : <p className="hp-field-problem">{problem}</p>}
    </fieldset>
  )
}

/** What each grade of the ballot counts, beneath its name. */
export function PointsField({ form }: Props) {
  const problem = form.problems['points']
  const named = gradePlaces.filter((place) => (form.values[gradeKey(place)] ?? '').trim() !== '')
  return (
    <fieldset
      id={fieldId(form.id, 'points')}
      tabIndex={-1}
      className={problem === undefined ? 'rv-scale' : 'rv-scale hp-field-wrong'}
    >
      <legend>{words.points}</legend>
      <p className="hp-field-help">{words.pointsHelp}</p>
      <div className="rv-scale-all">
        {named.map((place) => (
          <label key={place}>
            {form.values[gradeKey(place)]}
            <input
              className="hp-input"
              aria-label={words.pointsOf(place + 1)}
              inputMode="numeric"
              autoComplete="off"
              value={form.values[pointKey(place)] ?? ''}
              onChange={(event) => form.set(pointKey(place), event.target.value)}
            />
          </label>
        ))}
      </div>
      {problem === undefined ? null : <p className="hp-field-problem">{problem}</p>}
    </fieldset>
  )
}
