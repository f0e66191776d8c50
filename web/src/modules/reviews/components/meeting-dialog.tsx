import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { ChoiceField, Form, OtherField, TextField } from '../../../design/form.tsx'
import type { FormState, Values } from '../../../design/use-form.ts'
import { useForm } from '../../../design/use-form.ts'
import { showToast } from '../../../design/toast.tsx'
import { dayOf, longDay } from '../../../platform/dates.ts'
import { useRead, useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import type { Absence, Away } from '../layout/absences.ts'
import { absentIn, isAbsent, reasonOf } from '../layout/absences.ts'
import type { View } from './use-review.ts'

const NEW = 'new'
const absentKey = (personId: string): string => `absent-${personId}`
const reasonKey = (personId: string): string => `reason-${personId}`
const MOST_AWAY = 100

/** Records the meeting with those who take part, or names one that is recorded already. */
export function MeetingDialog({ view, onClose }: { view: View; onClose: () => void }) {
  const { id: reviewId, version } = view.review
  const record = useWrite('reviews.recordReviewMeeting')
  const [found] = view.meetings
  const people = view.people.filter((each) => each.standing !== 'excluded')
  const form = useForm<Values>('review-meeting', {
    initial: {
      ...{ activityId: found?.id ?? NEW, occurredOn: dayOf(new Date().toISOString()), startsAt: '', place: '' },
      isJoint: '',
      ...Object.fromEntries(
        people.flatMap((each) => [
          [absentKey(each.personId), ''],
          [reasonKey(each.personId), ''],
        ]),
      ),
    },
    draftKey: `review-meeting-${reviewId}`,
    check: (values) => problemsIn(values, people, away),
    submit: async (values) => {
      const isNew = values['activityId'] === NEW
      await record.mutateAsync({
        ...{ reviewId, version, activityId: isNew ? null : (values['activityId'] ?? null) },
        occurredOn: values['occurredOn'] ?? '',
        startsAt: values['startsAt'] === '' ? null : (values['startsAt'] ?? null),
        place: values['place'] ?? '',
        isJoint: values['isJoint'] === 'yes',
        absent: absentIn(absencesIn(values, people), away),
      })
      showToast(words.meetingRecorded)
      onClose()
    },
  })
  const isNew = form.values['activityId'] === NEW
  const away = useAway(view.review.organizationId, form.values['occurredOn'] ?? '')
  return (
    <Dialog title={words.recordMeeting} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={words.recordMeeting} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          {found === undefined ? null : (
            <ChoiceField
              form={form}
              name="activityId"
              label={words.useMeeting}
              choices={[
                ...view.meetings.map((each) => ({
                  value: each.id,
                  label: `${longDay(each.occurredOn)} ${each.title}`,
                })),
                { value: NEW, label: words.newMeeting },
              ]}
            />
          )}
          {isNew ? <NewMeeting {...{ form, view, people, away }} /> : null}
        </Form>
      </div>
    </Dialog>
  )
}

type People = View['people']

/** Who is known to be away on the day; while another day is asked for, nobody is. */
function useAway(organizationId: string, onDay: string): Away {
  const leaves = useRead('activities.listLeaves', { organizationId, onDay, limit: MOST_AWAY }, { isOff: onDay === '' })
  const items = leaves.isPlaceholderData ? [] : (leaves.data?.items ?? [])
  return new Map(items.map((each) => [each.personId, each.words]))
}

type NewProps = {
  readonly form: FormState<Values>
  readonly view: View
  readonly people: People
  readonly away: Away
}

function NewMeeting({ form, view, people, away }: NewProps) {
  const joint = words.joint[view.review.kind]
  return (
    <>
      <TextField form={form} name="occurredOn" label={words.occurredOn} kind="date" />
      <TextField form={form} name="startsAt" label={words.startsAt} isOptional />
      <TextField form={form} name="place" label={words.place} isOptional />
      {joint === '' ? null : (
        <ChoiceField
          form={form}
          name="isJoint"
          label={words.jointChoice}
          choices={[
            { value: '', label: words.separately },
            { value: 'yes', label: joint },
          ]}
        />
      )}
      <OtherField form={form} name="absent" label={words.absent} help={words.absentHelp}>
        <ul className="rv-checks" id="review-meeting-absent">
          {people.map((each) => (
            <Attendee key={each.personId} form={form} person={each} away={away} />
          ))}
        </ul>
      </OtherField>
    </>
  )
}

type AttendeeProps = { readonly form: FormState<Values>; readonly person: People[number]; readonly away: Away }

function Attendee({ form, person: { personId, name }, away }: AttendeeProps) {
  const absence = absenceOf(form.values, personId)
  const absent = isAbsent(absence, away)
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={absent}
          onChange={(event) => form.set(absentKey(personId), event.target.checked ? 'absent' : 'present')}
        />
        {name}
      </label>
      {absent ? (
        <input
          className="hp-input"
          aria-label={words.absentReason(name)}
          value={reasonOf(absence, away)}
          // A blank, so that emptying the field does not bring the known reason back.
          onChange={(event) => form.set(reasonKey(personId), event.target.value === '' ? ' ' : event.target.value)}
        />
      ) : null}
    </li>
  )
}

function absenceOf(values: Values, personId: string): Absence {
  const answer = values[absentKey(personId)]
  return {
    personId,
    answer: answer === 'absent' || answer === 'present' ? answer : 'asKnown',
    reason: values[reasonKey(personId)] ?? '',
  }
}

const absencesIn = (values: Values, people: People): readonly Absence[] =>
  people.map(({ personId }) => absenceOf(values, personId))

function problemsIn(values: Values, people: People, away: Away): Record<string, string | undefined> {
  if (values['activityId'] !== NEW) return {}
  const absent = absentIn(absencesIn(values, people), away)
  return {
    occurredOn: values['occurredOn'] === '' ? words.dayNeeded : undefined,
    startsAt: /^(([01]\d|2[0-3]):[0-5]\d)?$/u.test(values['startsAt'] ?? '') ? undefined : words.startsAtWrong,
    absent: absent.some((each) => each.reason === '') ? words.absentReasonNeeded : undefined,
  }
}
