import { Button } from '../../../design/button.tsx'
import { ChoiceField, Form, LongTextField, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Priority = Output<'planning.showCoverage'>['priorities'][number]
const said = words.priorities

export function PriorityForm({
  year,
  priority,
  onDone,
}: {
  year: number
  priority: Priority | null
  onDone: () => void
}) {
  const save = useWrite('planning.savePriority')
  const form = useForm('priority', {
    initial: {
      name: priority?.name ?? '',
      description: priority?.description ?? '',
      sort: String(priority?.sort ?? 0),
      state: priority === null || priority.retiredOn === null ? 'inUse' : 'stopped',
    },
    check: ({ name }) => ({ name: name.trim() === '' ? said.needName : undefined }),
    submit: async ({ name, description, sort, state }) => {
      await save.mutateAsync({
        id: priority?.id,
        version: priority?.version,
        year,
        name,
        description,
        sort: Number(sort) || 0,
        retired: state === 'stopped',
      })
      showToast(said.listSaved)
      onDone()
    },
  })
  return (
    <div className="hp-pad">
      <Form form={form} act={words.save} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <TextField form={form} name="name" label={said.name} />
        <LongTextField form={form} name="description" label={said.description} isOptional />
        <TextField form={form} name="sort" label={said.sort} help={said.sortHelp} kind="number" />
        {priority === null ? null : (
          <ChoiceField
            form={form}
            name="state"
            label={said.retired}
            choices={[
              { value: 'inUse', label: said.inUse },
              { value: 'stopped', label: said.stopped },
            ]}
          />
        )}
      </Form>
    </div>
  )
}
