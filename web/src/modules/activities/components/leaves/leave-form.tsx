import type { LeaveView } from '@hepai/contract/activities-recording'
import { Button } from '../../../../design/button.tsx'
import { ChoiceField, Form, OtherField, TextField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { fieldId, useForm } from '../../../../design/use-form.ts'
import { PeoplePicker } from '../../../../platform/pickers/people-picker.tsx'
import { useSession } from '../../../../platform/session.tsx'
import { useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'

const said = words.leaves
const kinds = Object.entries(said.kinds).map(([value, label]) => ({ value, label }))
type Props = {
  readonly organizationId: string
  /** Null for a new one. */
  readonly leave: LeaveView | null
  readonly onDone: () => void
}

/** Who is away, from when until when, and why. */
export function LeaveForm({ organizationId, leave, onDone }: Props) {
  const { me } = useSession()
  const record = useWrite('activities.recordLeave')
  const change = useWrite('activities.changeLeave')
  const form = useForm('leave', {
    initial: leave === null ? blankFrom(me.today) : leaveTexts(leave),
    draftKey: `leave-${leave?.id ?? organizationId}`,
    check: problemsOf,
    submit: async ({ personId, kind: chosen, fromOn, toOn, reason }) => {
      const kind = leaveKinds.find((each) => each === chosen) ?? 'leave'
      const fields = { kind, fromOn, toOn: toOn === '' ? null : toOn, reason }
      await (leave === null
        ? record.mutateAsync({ personId, ...fields })
        : change.mutateAsync({ leaveId: leave.id, version: leave.version, ...fields }))
      showToast(said.kept)
      onDone()
    },
  })
  return (
    <Form form={form} act={words.save} other={<Button onClick={onDone}>{words.cancel}</Button>}>
      {leave === null ? (
        <OtherField form={form} name="personId" label={said.person}>
          <PeoplePicker
            id={fieldId(form.id, 'personId')}
            label={said.person}
            organizationId={organizationId}
            value={form.values.personId}
            onChange={(personId) => form.set('personId', personId)}
          />
        </OtherField>
      ) : (
        <p className="hp-name">{leave.personName}</p>
      )}
      <ChoiceField form={form} name="kind" label={said.kind} choices={kinds} />
      <TextField form={form} name="fromOn" label={said.fromOn} kind="date" />
      <TextField form={form} name="toOn" label={said.toOn} kind="date" isOptional />
      <TextField form={form} name="reason" label={words.reason} isOptional />
    </Form>
  )
}

const blankFrom = (today: string) => ({ personId: '', kind: 'leave', fromOn: today, toOn: '', reason: '' })

const leaveTexts = ({ personId, kind, fromOn, toOn, reason }: LeaveView): ReturnType<typeof blankFrom> => ({
  ...{ personId, kind, fromOn, toOn: toOn ?? '', reason },
})

const problemsOf = ({ personId, fromOn, toOn }: ReturnType<typeof blankFrom>) => ({
  personId: personId === '' ? said.choosePerson : undefined,
  fromOn: fromOn === '' ? words.problems.occurredOn : undefined,
  toOn: toOn !== '' && toOn < fromOn ? said.toBeforeFrom : undefined,
})

const leaveKinds = ['leave', 'travel', 'secondment', 'longSick'] as const
