import { Button } from '../../../design/button.tsx'
import { Form, OtherField, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { fieldId, useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { OrganizationPicker } from '../../../platform/pickers/organization-picker.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Person = Output<'people.showPerson'>['person']
const said = words.fields

export function AppointForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const { me } = useSession()
  const appoint = useWrite('people.appointPerson')
  const form = useForm('person-appoint', {
    initial: { organizationId: person.organizationId, post: '', fromOn: me.today, toOn: '' },
    check: ({ organizationId, post, fromOn }) => ({
      organizationId: organizationId === '' ? words.needOrganization : undefined,
      post: post.trim() === '' ? words.needPost : undefined,
      fromOn: fromOn === '' ? words.needDay : undefined,
    }),
    submit: async ({ organizationId, post, fromOn, toOn }) => {
      await appoint.mutateAsync({ personId: person.id, organizationId, post, fromOn, toOn: toOn || null })
      showToast(words.appointed)
      onDone()
    },
  })
  return (
    <div className="hp-pad">
      <Form form={form} act={words.acts.appoint} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <OtherField form={form} name="organizationId" label={said.organization}>
          <OrganizationPicker
            id={fieldId(form.id, 'organizationId')}
            label={said.organization}
            value={form.values.organizationId}
            onChange={(id) => form.set('organizationId', id)}
            kinds={['workCommittee', 'leadingGroup', 'partyCommittee', 'generalBranch', 'branch', 'partyGroup']}
          />
        </OtherField>
        <TextField form={form} name="post" label={said.appointedPost} help={said.appointedPostHelp} />
        <TextField form={form} name="fromOn" label={said.fromOn} kind="date" />
        <TextField form={form} name="toOn" label={said.toOn} kind="date" isOptional />
      </Form>
    </div>
  )
}
