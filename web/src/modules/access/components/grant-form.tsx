import { Button } from '../../../design/button.tsx'
import { ChoiceField, Form, OtherField, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { fieldId, useForm } from '../../../design/use-form.ts'
import { OrganizationPicker } from '../../../platform/pickers/organization-picker.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { AccountPicker } from './account-picker.tsx'
import { roleChoices, roleOf } from './role-choices.ts'

const said = words.grants

export function GrantForm({ onDone }: { onDone: () => void }) {
  const { me } = useSession()
  const grant = useWrite('access.grantRole')
  const form = useForm('grant', {
    initial: { accountId: '', role: 'member', organizationId: '', fromOn: me.today, toOn: '', reason: '' },
    draftKey: 'grant',
    check: ({ accountId, organizationId, fromOn, reason }) => ({
      accountId: accountId === '' ? said.needAccount : undefined,
      organizationId: organizationId === '' ? said.needOrganization : undefined,
      fromOn: fromOn === '' ? said.needDay : undefined,
      reason: reason.trim() === '' ? said.needReason : undefined,
    }),
    submit: async ({ accountId, role, organizationId, fromOn, toOn, reason }) => {
      const wanted = { accountId, role: roleOf(role) ?? 'member', organizationId }
      await grant.mutateAsync({ ...wanted, fromOn, toOn: toOn || null, reason })
      showToast(said.granted)
      onDone()
    },
  })
  return (
    <div className="hp-pad">
      <Form form={form} act={said.grant} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <OtherField form={form} name="accountId" label={said.account}>
          <AccountPicker
            id={fieldId(form.id, 'accountId')}
            value={form.values.accountId}
            onChange={(id) => form.set('accountId', id)}
          />
        </OtherField>
        <ChoiceField form={form} name="role" label={said.role} choices={roleChoices} />
        <OtherField form={form} name="organizationId" label={said.organization} help={said.organizationHelp}>
          <OrganizationPicker
            id={fieldId(form.id, 'organizationId')}
            label={said.organization}
            value={form.values.organizationId}
            onChange={(id) => form.set('organizationId', id)}
          />
        </OtherField>
        <TextField form={form} name="fromOn" label={said.fromOn} kind="date" />
        <TextField form={form} name="toOn" label={said.toOn} help={said.toOnHelp} kind="date" isOptional />
        <TextField form={form} name="reason" label={said.reason} />
      </Form>
    </div>
  )
}
