import { Button } from '../../../../design/button.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { fieldId } from '../../../../design/use-form.ts'
import {
  MOST_PARTS,
  type PartTyped,
  type SchemeValues,
  blankPart,
  partsIn,
  sumIn,
  textOfParts,
} from '../../layout/scheme-values.ts'
import { words } from '../../strings/schemes/zh-CN.ts'

type Props = { readonly form: FormState<SchemeValues> }
const lines = ['party', 'business', 'joint'] as const
const froms = ['above', 'ballot'] as const

/** The parts with their sum in sight. */
export function WeightsField({ form }: Props) {
  const parts = partsIn(form.values.parts)
  const problem = form.problems['parts']
  const sum = sumIn(parts)
  const save = (next: readonly PartTyped[]): void => form.set('parts', textOfParts(next))
  return (
    <fieldset
      id={fieldId(form.id, 'parts')}
      tabIndex={-1}
      className={problem === undefined ? 'rv-scale' : 'rv-scale hp-field-wrong'}
    >
      <legend>{words.weights}</legend>
      <p className="hp-field-help">{words.weightsHelp}</p>
      {parts.map((part, place) => (
        <PartRow
          key={place}
          part={part}
          place={place + 1}
          onChange={(changed) => save(parts.map((each, at) => (at === place ? { ...each, ...changed } : each)))}
          onRemove={() => save(parts.filter((_each, at) => at !== place))}
        />
      ))}
      <p role="status" className={sum === 100 ? '' : 'hp-late'}>
        {sum === 100 ? words.sum(sum) : words.sumWrong(sum)}
      </p>
      {problem === undefined ? null : <p className="hp-field-problem">{problem}</p>}
      {parts.length >= MOST_PARTS ? null : (
        <div>
          <Button onClick={() => save([...parts, blankPart])}>{words.addPart}</Button>
        </div>
      )}
    </fieldset>
  )
}

type RowProps = {
  readonly part: PartTyped
  readonly place: number
  readonly onChange: (changed: Partial<PartTyped>) => void
  readonly onRemove: () => void
}

function PartRow({ part, place, onChange, onRemove }: RowProps) {
  return (
    <div role="group" aria-label={words.part(place)} className="rv-part">
      <label className="rv-part-name">
        {words.partName}
        <input
          className="hp-input"
          autoComplete="off"
          value={part.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </label>
      <label>
        {words.partWeight}
        <input
          className="hp-input"
          inputMode="numeric"
          autoComplete="off"
          value={part.weight}
          onChange={(event) => onChange({ weight: event.target.value })}
        />
      </label>
      <label>
        {words.partLineName}
        <select className="hp-input" value={part.line} onChange={(event) => onChange({ line: event.target.value })}>
          {lines.map((each) => (
            <option key={each} value={each}>
              {words.lines[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.partFrom}
        <select className="hp-input" value={part.from} onChange={(event) => onChange({ from: event.target.value })}>
          {froms.map((each) => (
            <option key={each} value={each}>
              {words.from[each]}
            </option>
          ))}
        </select>
      </label>
      <Button look="quiet" onClick={onRemove}>
        {words.removePart(part.name.trim() === '' ? words.part(place) : part.name)}
      </Button>
    </div>
  )
}
