import { Button } from '../../../../design/button.tsx'
import { ChoiceField, Form, OtherField, TextField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { useForm } from '../../../../design/use-form.ts'
import type { Output } from '../../../../platform/call.ts'
import { useRead, useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/themes/zh-CN.ts'
import { words as recording } from '../../strings/zh-CN.ts'
import { PlanTask } from '../plan-task.tsx'

type Adoption = Output<'activities.showResearchTopic'>['findings'][number]['adoptions'][number]
const LONGEST = 120

/** What was adopted goes on as a task that is there, or as a new one with its day. */
export function AdoptionTask({ adoption, onDone }: { adoption: Adoption; onDone: () => void }) {
  const plans = useRead('planning.listPlans', { limit: 100 })
  const give = useWrite('activities.giveAdoptionTask')
  const form = useForm(`give-${adoption.id}`, {
    initial: { how: 'new', taskId: '', planId: '', name: adoption.decision.slice(0, LONGEST), dueOn: '' },
    check: ({ how, taskId, planId, dueOn }) =>
      how === 'old'
        ? { taskId: taskId === '' ? words.problems.taskId : undefined }
        : {
            planId: planId === '' ? words.problems.planId : undefined,
            dueOn: dueOn === '' ? words.problems.dueOn : undefined,
          },
    submit: async ({ how, taskId, planId, name, dueOn }) => {
      await give.mutateAsync({ adoptionId: adoption.id, ...(how === 'old' ? { taskId } : { planId, name, dueOn }) })
      showToast(words.given)
      onDone()
    },
  })
  return (
    <Form form={form} act={words.giveTask} other={<Button onClick={onDone}>{words.cancel}</Button>}>
      <ChoiceField
        form={form}
        name="how"
        label={words.how}
        choices={[
          { value: 'new', label: words.makeNew },
          { value: 'old', label: words.existing },
        ]}
      />
      {form.values.how === 'old' ? (
        <OtherField form={form} name="taskId" label={words.existing}>
          <PlanTask value={form.values.taskId} onChange={(task) => form.set('taskId', task?.id ?? '')} />
        </OtherField>
      ) : (
        <>
          <ChoiceField
            form={form}
            name="planId"
            label={recording.plan}
            choices={[
              { value: '', label: recording.choosePlan },
              ...(plans.data?.items ?? []).map((each) => ({ value: each.id, label: each.name })),
            ]}
          />
          <TextField form={form} name="name" label={words.taskName} />
          <TextField form={form} name="dueOn" label={words.dueOn} kind="date" />
        </>
      )}
    </Form>
  )
}
