import type { OrganizationKind } from '@hepai/contract/organizations'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../../design/button.tsx'
import { ChoiceField, Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { kindsUnder } from './kinds-under.ts'

const said = words.fields
type Props = { parentId: string; parentKind: OrganizationKind; onDone: () => void }

export function CreateForm({ parentId, parentKind, onDone }: Props) {
  const create = useWrite('organizations.createOrganization')
  const navigate = useNavigate()
  const kinds = kindsUnder[parentKind]
  const form = useForm('organization-create', {
    initial: { kind: kinds[0] ?? 'branch', name: '', shortName: '', uscc: '', nationalCode: '', establishedOn: '' },
    draftKey: `organization-create ${parentId}`,
    check: ({ name }) => ({ name: name.trim() === '' ? words.needName : undefined }),
    submit: async (values) => {
      const { id } = await create.mutateAsync({
        parentId,
        kind: kinds.find((each) => each === values.kind) ?? 'branch',
        name: values.name,
        shortName: values.shortName || undefined,
        uscc: values.uscc || undefined,
        nationalCode: values.nationalCode || undefined,
        establishedOn: values.establishedOn || undefined,
      })
      showToast(words.created(values.name))
      onDone()
      await navigate({ to: '/organizations/$organizationId', params: { organizationId: id } })
    },
  })
  return (
    <div className="hp-task">
      <Form form={form} act={words.acts.create} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <ChoiceField
          form={form}
          name="kind"
          label={said.kind}
          choices={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <TextField form={form} name="name" label={said.name} help={said.nameHelp} />
        <TextField form={form} name="shortName" label={said.shortName} isOptional />
        {form.values.kind === 'unit' ? (
          <TextField form={form} name="uscc" label={said.uscc} help={said.usccHelp} isOptional />
        ) : null}
        <TextField form={form} name="establishedOn" label={said.establishedOn} kind="date" isOptional />
      </Form>
    </div>
  )
}
