import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { ChoiceField, Form, TextField } from '../../../design/form.tsx'
import { useForm } from '../../../design/use-form.ts'
import { newId } from '../../../platform/new-id.ts'
import { newTask, sortAfter } from '../layout/edit-plan.ts'
import { taskLines } from '../layout/task-filter.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { usePlan } from './plan-context.ts'

/** The fewest fields a task needs; everything else is written in its panel. */
export function AddTask({ onClose }: { onClose: () => void }) {
  const { plan, tree, editing, search, openTask } = usePlan()
  const lane = plan.lanes.find((each) => each.organizationId === search.organization) ?? plan.lanes[0]
  const form = useForm('add-task', {
    initial: {
      name: '',
      organizationId: lane?.organizationId ?? plan.organizationId,
      line: search.line ?? 'business',
      start: '',
      days: '5',
    },
    check: ({ name, days }) => ({
      name: name.trim() === '' ? words.nameWanted : undefined,
      days: /^\d{1,4}$/u.test(days) && Number(days) <= 1000 ? undefined : words.wholeWanted,
    }),
    submit: async ({ name, organizationId, line, start, days }) => {
      const id = newId()
      const durationDays = Number(days)
      const added = newTask(id, name.trim(), {
        ...{ organizationId, durationDays, notBefore: start === '' ? null : start },
        kind: durationDays === 0 ? 'milestone' : 'task',
        line: taskLines.find((each) => each === line) ?? 'business',
        initiativeId: search.initiative ?? null,
        sort: sortAfter(tree.roots, null),
      })
      const outcome = await editing.edit([added], words.did.add(name.trim()), true)
      if (!outcome.isSaved) throw new Error(outcome.message)
      onClose()
      openTask(id)
    },
  })
  return (
    <Dialog title={words.addTask} onClose={onClose}>
      <Form form={form} act={words.doAdd} other={<Button onClick={onClose}>{words.cancel}</Button>}>
        <TextField form={form} name="name" label={words.fields.name} />
        <ChoiceField
          form={form}
          name="organizationId"
          label={words.fields.organizationId}
          choices={plan.lanes.map((each) => ({ value: each.organizationId, label: each.name }))}
        />
        <ChoiceField
          form={form}
          name="line"
          label={words.fields.line}
          choices={taskLines.map((each) => ({ value: each, label: words.lines[each] }))}
        />
        <TextField form={form} name="start" kind="date" label={words.fields.notBefore} isOptional />
        <TextField form={form} name="days" kind="number" label={words.fields.durationDays} help={words.durationHelp} />
      </Form>
    </Dialog>
  )
}
