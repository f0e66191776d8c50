import { fieldId } from '../../../../design/use-form.ts'
import type { FormState } from '../../../../design/use-form.ts'
import type { Attendee, RecordValues } from '../../layout/record-values.ts'
import { absencesIn } from '../../layout/record-values.ts'
import { linesIn, textOfRows } from '../../layout/text-rows.ts'
import { words } from '../../strings/zh-CN.ts'

type Props = { readonly form: FormState<RecordValues>; readonly people: readonly Attendee[] }

/** Everybody on the roll came unless ticked; a reason is one more tap, or typed. */
export function AttendancePart({ form, people }: Props) {
  const absences = absencesIn(form.values.absent)
  const id = fieldId(form.id, 'absent')
  const problem = form.problems['absent']
  const save = (next: ReadonlyMap<string, string>): void => form.set('absent', textOfRows([...next]))
  const toggle = (personId: string): void => {
    const next = new Map(absences)
    if (!next.delete(personId)) next.set(personId, '')
    save(next)
  }
  const guests = linesIn(form.values.guests).length
  return (
    <div id={id} tabIndex={-1} role="group" aria-label={words.attendance}>
      <p className="av-roll-count" role="status">
        {words.rollCount(people.length, people.length - absences.size, absences.size, guests)}
      </p>
      {problem === undefined ? null : <p className="hp-field-problem">{problem}</p>}
      <ul className="av-roll">
        {people.map((each) => (
          <li key={each.personId}>
            <label className="av-roll-one">
              <span className="hp-name">{each.name}</span>
              {each.hasVote ? null : <span className="hp-quiet">{words.noVote}</span>}
              <span className="hp-grow" />
              <input type="checkbox" checked={absences.has(each.personId)} onChange={() => toggle(each.personId)} />
              {words.absent}
            </label>
            {absences.has(each.personId) ? (
              <Reason
                id={`${id}-${each.personId}`}
                name={each.name}
                value={absences.get(each.personId) ?? ''}
                onChange={(reason) => save(new Map(absences).set(each.personId, reason))}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

type ReasonProps = {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly onChange: (reason: string) => void
}

function Reason({ id, name, value, onChange }: ReasonProps) {
  return (
    <div className="av-reason" role="group" aria-label={words.reasonOf(name)}>
      {words.usualReasons.map((each) => (
        <button
          key={each}
          type="button"
          className="hp-button hp-button-plain"
          aria-pressed={value === each}
          onClick={() => onChange(each)}
        >
          {each}
        </button>
      ))}
      <input
        id={id}
        className="hp-input"
        aria-label={words.otherReason(name)}
        placeholder={words.otherReasonHint}
        maxLength={60}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
