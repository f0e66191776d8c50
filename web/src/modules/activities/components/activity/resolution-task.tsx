import { Button } from '../../../../design/button.tsx'
import { ChoiceField, Form, TextField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { useForm } from '../../../../design/use-form.ts'
import type { Output } from '../../../../platform/call.ts'
import { useRead, useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'

type Resolution = Output<'activities.showActivity'>['resolutions'][number]
const lines = ['joint', 'business', 'party'] as const

/** What was decided goes on as a task of a plan, with its owner and day. */
export function ResolutionTask({ resolution, onDone }: { resolution: Resolution; onDone: () => void }) {
  const plans = useRead('planning.listPlans', { limit: 100 })
  const make = useWrite('activities.makeResolutionTask')
  const only = plans.data?.items.length === 1 ? (plans.data.items[0]?.id ?? '') : ''
  const form = useForm(`task-${resolution.id}`, {
    initial: { planId: '', name: resolution.text.slice(0, 120), dueOn: resolution.dueOn ?? '', line: 'joint' },
    draftKey: `task-${resolution.id}`,
    check: ({ planId, name, dueOn }) => ({
      planId: planId === '' && only === '' ? words.choosePlan : undefined,
      name: name.trim() === '' ? words.problems.resolution : undefined,
      dueOn: dueOn === '' ? words.problems.dueOn : undefined,
    }),
    submit: async ({ planId, name, dueOn, line }) => {
      await make.mutateAsync({
        ...{
          resolutionId: resolution.id,
          planId: planId === '' ? only : planId,
          name,
          dueOn,
          ownerId: resolution.ownerId,
        },
        line: lines.find((each) => each === line) ?? 'joint',
      })
      showToast(words.taskMade)
      onDone()
    },
  })
  return (
    <Form form={form} act={words.makeTask} other={<Button onClick={onDone}>{words.cancel}</Button>}>
      <ChoiceField
        form={form}
        name="planId"
        label={words.plan}
        choices={[
          ...(only === '' ? [{ value: '', label: words.choosePlan }] : []),
          ...(plans.data?.items ?? []).map((each) => ({ value: each.id, label: each.name })),
        ]}
      />
      <TextField form={form} name="name" label={words.taskName} />
      <TextField form={form} name="dueOn" label={words.fields.dueOn} kind="date" />
      <ChoiceField
        form={form}
        name="line"
        label={words.line}
        choices={lines.map((value) => ({ value, label: words.lines[value] }))}
      />
    </Form>
  )
}
