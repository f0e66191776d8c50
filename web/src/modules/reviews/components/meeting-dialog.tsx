import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { ChoiceField, Form, OtherField, TextField } from '../../../design/form.tsx'
import type { FormState, Values } from '../../../design/use-form.ts'
import { useForm } from '../../../design/use-form.ts'
import { showToast } from '../../../design/toast.tsx'
import { dayOf, longDay } from '../../../platform/dates.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import type { View } from './use-review.ts'

const NEW = 'new'
const absentKey = (personId: string): string => `absent-${personId}`
const reasonKey = (personId: string): string => `reason-${personId}`

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
    check: (values) => problemsIn(values, people),
    submit: async (values) => {
      const isNew = values['activityId'] === NEW
      await record.mutateAsync({
        ...{ reviewId, version, activityId: isNew ? null : (values['activityId'] ?? null) },
        occurredOn: values['occurredOn'] ?? '',
        startsAt: values['startsAt'] === '' ? null : (values['startsAt'] ?? null),
        place: values['place'] ?? '',
        isJoint: values['isJoint'] === 'yes',
        absent: absentIn(values, people),
      })
      showToast(words.meetingRecorded)
      onClose()
    },
  })
  const isNew = form.values['activityId'] === NEW
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
          {isNew ? <NewMeeting form={form} view={view} people={people} /> : null}
        </Form>
      </div>
    </Dialog>
  )
}

type People = View['people']

function NewMeeting({ form, view, people }: { form: FormState<Values>; view: View; people: People }) {
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
            <li key={each.personId}>
              <label>
                <input
                  type="checkbox"
                  checked={form.values[absentKey(each.personId)] === 'yes'}
                  onChange={(event) => form.set(absentKey(each.personId), event.target.checked ? 'yes' : '')}
                />
                {each.name}
              </label>
              {form.values[absentKey(each.personId)] === 'yes' ? (
                <input
                  className="hp-input"
                  aria-label={words.absentReason(each.name)}
                  value={form.values[reasonKey(each.personId)] ?? ''}
                  onChange={(event) => form.set(reasonKey(each.personId), event.target.value)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      </OtherField>
    </>
  )
}

const absentIn = (values: Values, people: People) =>
  people
    .filter((each) => values[absentKey(each.personId)] === 'yes')
    .map(({ personId }) => ({ personId, reason: (values[reasonKey(personId)] ?? '').trim() }))

function problemsIn(values: Values, people: People): Record<string, string | undefined> {
  if (values['activityId'] !== NEW) return {}
  return {
    occurredOn: values['occurredOn'] === '' ? words.dayNeeded : undefined,
    startsAt: /^(([01]\d|2[0-3]):[0-5]\d)?$/u.test(values['startsAt'] ?? '') ? undefined : words.startsAtWrong,
    absent: absentIn(values, people).some((each) => each.reason === '') ? words.absentReasonNeeded : undefined,
  }
}
