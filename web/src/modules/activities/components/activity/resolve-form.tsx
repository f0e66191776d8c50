import { Button } from '../../../../design/button.tsx'
import { ChoiceField, Form, LongTextField, OtherField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { useForm } from '../../../../design/use-form.ts'
import type { Output } from '../../../../platform/call.ts'
import { useRead, useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'
import { TaskPicker } from '../record/task-picker.tsx'
import '../record/record.css'

type Activity = Pick<Output<'activities.showActivity'>['activity'], 'organizationId' | 'kindCode'>
type Props = { readonly itemId: string; readonly activity: Activity; readonly onDone: () => void }

/** An item becomes an action of a plan, or it is said why nothing need be done. */
export function ResolveForm({ itemId, activity: { organizationId, kindCode }, onDone }: Props) {
  const near = useRead('activities.prepareActivity', { organizationId, kindCode })
  const resolve = useWrite('activities.resolveItem')
  const form = useForm(`resolve-${itemId}`, {
    initial: { state: 'linked', taskId: '', answer: '' },
    draftKey: `resolve-${itemId}`,
    check: ({ state, taskId, answer }) => ({
      taskId: state === 'linked' && taskId === '' ? words.problems.taskId : undefined,
      answer: answer.trim() === '' ? words.problems.answer : undefined,
    }),
    submit: async ({ state, taskId, answer }) => {
      const isLinked = state === 'linked'
      await resolve.mutateAsync({
        ...{ itemId, answer, state: isLinked ? 'linked' : 'noAction' },
        taskId: isLinked ? taskId : null,
      })
      showToast(words.itemStates[isLinked ? 'linked' : 'noAction'])
      onDone()
    },
  })
  const isLinked = form.values.state === 'linked'
  return (
    <Form form={form} act={words.save} other={<Button onClick={onDone}>{words.cancel}</Button>}>
      <ChoiceField
        form={form}
        name="state"
        label={words.resolve}
        choices={[
          { value: 'linked', label: words.itemStates.linked },
          { value: 'noAction', label: words.itemStates.noAction },
        ]}
      />
      {isLinked && !near.isPending ? (
        <OtherField form={form} name="taskId" label={words.task}>
          <TaskPicker
            label={words.task}
            near={near.data?.tasks ?? []}
            value={form.values.taskId}
            onChange={(id) => form.set('taskId', id)}
          />
        </OtherField>
      ) : null}
      <LongTextField form={form} name="answer" label={isLinked ? words.answerLinked : words.answerNone} rows={2} />
    </Form>
  )
}
