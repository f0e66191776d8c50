import { Link } from '@tanstack/react-router'
import { Button } from '../../../../design/button.tsx'
import { ChoiceField, Form, LongTextField } from '../../../../design/form.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { useForm } from '../../../../design/use-form.ts'
import type { Output } from '../../../../platform/call.ts'
import { useRead, useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/themes/zh-CN.ts'

type Plan = Output<'planning.showPlan'>
type Task = Plan['tasks'][number]
type Props = { readonly planId: string; readonly taskId: string; readonly onDone: () => void }

/** A responsible branch for a task and what it does, without leaving the list. */
export function NameBranch({ planId, taskId, onDone }: Props) {
  const plan = useRead('planning.showPlan', { planId })
  const task = plan.data?.tasks.find((each) => each.id === taskId)
  if (plan.data === undefined || task === undefined) return null
  if (!plan.data.allowed.includes('planning.editPlan')) {
    return (
      <p className="av-sub">
        {words.notYours}{' '}
        <Link to="/plans/$planId" params={{ planId }} search={{ task: taskId }}>
          {task.name}
        </Link>
      </p>
    )
  }
  return <Fields plan={plan.data} task={task} onDone={onDone} />
}

function Fields({ plan, task, onDone }: { plan: Plan; task: Task; onDone: () => void }) {
  const edit = useWrite('planning.editPlan')
  const branches = plan.lanes.filter((lane) => lane.kind === 'branch')
  const form = useForm(`branch-${task.id}`, {
    initial: { branch: '', did: '' },
    draftKey: `branch-${task.id}`,
    check: ({ branch, did }) => ({
      branch: branch === '' ? words.chooseBranch : undefined,
      did: did.trim() === '' ? words.didHelp : undefined,
    }),
    submit: async ({ branch, did }) => {
      const named = [...task.branches, { organizationId: branch, did }]
      await edit.mutateAsync({
        planId: plan.id,
        edits: [{ do: 'change', what: 'task', id: task.id, version: task.version, set: { branches: named } }],
        label: words.nameBranchFor(task.name).slice(0, 120),
      })
      showToast(words.named(branches.find((each) => each.organizationId === branch)?.name ?? ''))
      onDone()
    },
  })
  return (
    <Form form={form} act={words.nameBranch} other={<Button onClick={onDone}>{words.cancel}</Button>}>
      <ChoiceField
        form={form}
        name="branch"
        label={words.branch}
        choices={[
          { value: '', label: words.chooseBranch },
          ...branches.map((each) => ({ value: each.organizationId, label: each.name })),
        ]}
      />
      <LongTextField form={form} name="did" label={words.did} help={words.didHelp} rows={2} />
    </Form>
  )
}
