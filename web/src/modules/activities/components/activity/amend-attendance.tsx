import { Button } from '../../../../design/button.tsx'
import { Form, LongTextField, OtherField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import type { FormState } from '../../../../design/use-form.ts'
import { useForm } from '../../../../design/use-form.ts'
import type { Output } from '../../../../platform/call.ts'
import { Loaded } from '../../../../platform/loaded.tsx'
import { useRead, useWrite } from '../../../../platform/use-call.ts'
import { guestsIn, guestsText } from '../../layout/record-values.ts'
import { rowsIn, textOfRows } from '../../layout/text-rows.ts'
import { words } from '../../strings/zh-CN.ts'
import '../record/record.css'

type Attendees = Output<'activities.showAttendees'>
type Values = { readonly list: string; readonly guests: string; readonly reason: string }
type Props = { readonly activityId: string; readonly onDone: () => void }
const said = words.amend

/** 补记到会: the list of one record on its own; after a week it asks why, and the list that stood stays readable. */
export function AmendAttendance({ activityId, onDone }: Props) {
  const attendees = useRead('activities.showAttendees', { activityId })
  return (
    <Loaded of={attendees}>{(data) => <Amending activityId={activityId} attendees={data} onDone={onDone} />}</Loaded>
  )
}

function Amending({ activityId, attendees, onDone }: Props & { readonly attendees: Attendees }) {
  const { version, isSettled, people, guests } = attendees
  const amend = useWrite('activities.amendAttendance')
  const form = useForm<Values>('amend', {
    initial: {
      list: textOfRows(people.map((each) => [each.personId, each.status ?? '', each.reason])),
      guests: guestsText(guests),
      reason: '',
    },
    draftKey: `amend-${activityId}-${String(version)}`,
    check: ({ list, reason }) => ({
      list: rowsIn(list).some(([, status, why = '']) => status === 'absent' && why.trim() === '')
        ? said.absentReason
        : undefined,
      reason: isSettled && reason.trim() === '' ? words.problems.reason : undefined,
    }),
    submit: async (values) => {
      await amend.mutateAsync({
        ...{ activityId, version, guests: guestsIn(values.guests), reason: values.reason },
        attendance: rowsIn(values.list).flatMap(([personId = '', status = '', reason = '']) =>
          status === 'present' || status === 'absent'
            ? [{ personId, status, reason: status === 'absent' ? reason : '' }]
            : [],
        ),
      })
      showToast(isSettled ? words.corrected : words.changed)
      onDone()
    },
  })
  return (
    <Form form={form} act={words.save} other={<Button onClick={onDone}>{words.cancel}</Button>}>
      {isSettled ? <LongTextField form={form} name="reason" label={said.why} help={said.whyHelp} rows={2} /> : null}
      <OtherField form={form} name="list" label={words.attendance}>
        <People form={form} people={people} />
      </OtherField>
      <LongTextField
        form={form}
        name="guests"
        label={words.fields.guests}
        help={words.guestsHelp}
        rows={2}
        isOptional
      />
    </Form>
  )
}

type PeopleProps = { readonly form: FormState<Values>; readonly people: Attendees['people'] }

function People({ form, people }: PeopleProps) {
  const rows = rowsIn(form.values.list)
  const save = (place: number, status: string, reason: string): void =>
    form.set('list', textOfRows(rows.map((row, index) => (index === place ? [row[0] ?? '', status, reason] : row))))
  return (
    <ul className="av-roll" id="amend-list" tabIndex={-1}>
      {people.map((each, place) => {
        const [, status = '', reason = ''] = rows[place] ?? []
        return (
          <li key={each.personId} className="av-amend-one">
            <span className="hp-name hp-grow">{each.name}</span>
            <select
              className="hp-input hp-input-short"
              aria-label={said.statusOf(each.name)}
              value={status}
              onChange={(event) =>
                save(place, event.target.value, event.target.value === 'absent' ? reason || (each.leave ?? '') : '')
              }
            >
              <option value="present">{said.came}</option>
              <option value="absent">{words.absent}</option>
              <option value="">{said.notEntered}</option>
            </select>
            {status === 'absent' ? (
              <input
                className="hp-input"
                aria-label={words.reasonOf(each.name)}
                placeholder={words.reason}
                maxLength={60}
                value={reason}
                onChange={(event) => save(place, status, event.target.value)}
              />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
