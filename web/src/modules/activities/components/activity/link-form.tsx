import { Button } from '../../../../design/button.tsx'
import { Form, LongTextField, OtherField, TextField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { useForm } from '../../../../design/use-form.ts'
import type { Output } from '../../../../platform/call.ts'
import { useRead, useWrite } from '../../../../platform/use-call.ts'
import { numberOf } from '../../layout/record-values.ts'
import { words } from '../../strings/zh-CN.ts'
import { TaskPicker } from '../record/task-picker.tsx'
import '../record/record.css'

type Activity = Pick<Output<'activities.showActivity'>['activity'], 'id' | 'organizationId' | 'kindCode'>
const blank = { taskId: '', did: '', audience: '', beneficiaries: '', hours: '', results: '' }
const isCount = (text: string): boolean => /^\s*\d*\s*$/u.test(text)

/** Joins a record to a task in one sentence. */
export function LinkForm({ activity, onDone }: { activity: Activity; onDone: () => void }) {
  const { id: activityId, organizationId, kindCode } = activity
  const near = useRead('activities.prepareActivity', { organizationId, kindCode })
  const link = useWrite('activities.linkActivity')
  const form = useForm('link', {
    initial: blank,
    draftKey: `link-${activityId}`,
    check: (values) => ({
      taskId: values.taskId === '' ? words.problems.taskId : undefined,
      did: values.did.trim() === '' ? words.problems.did : undefined,
      audience: isCount(values.audience) ? undefined : words.problems.count,
      beneficiaries: isCount(values.beneficiaries) ? undefined : words.problems.count,
      hours: Number.isFinite(Number(values.hours)) ? undefined : words.problems.number,
    }),
    submit: async ({ taskId, did, audience, beneficiaries, hours, results }) => {
      const counts = { audience: numberOf(audience), beneficiaries: numberOf(beneficiaries), hours: numberOf(hours) }
      await link.mutateAsync({ activityId, taskId, did, ...counts, results })
      showToast(words.linked)
      onDone()
    },
  })
  return (
    <Form form={form} act={words.link} other={<Button onClick={onDone}>{words.cancel}</Button>}>
      <OtherField form={form} name="taskId" label={words.task}>
        {near.isPending ? null : (
          <TaskPicker
            label={words.task}
            near={near.data?.tasks ?? []}
            value={form.values.taskId}
            onChange={(id) => form.set('taskId', id)}
          />
        )}
      </OtherField>
      <LongTextField form={form} name="did" label={words.did} help={words.didHelp} rows={2} />
      <TextField form={form} name="audience" label={words.fields.audience} kind="number" isOptional />
      <TextField form={form} name="beneficiaries" label={words.fields.beneficiaries} kind="number" isOptional />
      <TextField form={form} name="hours" label={words.fields.serviceHours} kind="number" isOptional />
      <LongTextField form={form} name="results" label={words.fields.results} rows={2} isOptional />
    </Form>
  )
}
