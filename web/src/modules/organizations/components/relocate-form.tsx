import { Button } from '../../../design/button.tsx'
import { Form, LongTextField, OtherField, TextField } from '../../../design/form.tsx'
import { Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { fieldId, useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { OrganizationPicker } from '../../../platform/pickers/organization-picker.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Organization = Output<'organizations.showOrganization'>['organization']
type Props = { organization: Organization; to: 'parent' | 'peer'; warning: string; onDone: () => void }
const said = words.fields

/** Moving under another parent, or merging into another of the same kind. */
export function RelocateForm({ organization, to, warning, onDone }: Props) {
  const { me } = useSession()
  const move = useWrite('organizations.moveOrganization')
  const merge = useWrite('organizations.mergeOrganization')
  const form = useForm('organization-relocate', {
    initial: { target: '', onDay: me.today, reason: '' },
    check: ({ target, onDay, reason }) => ({
      target: target === '' ? words.needTarget : undefined,
      onDay: onDay === '' ? words.needDay : undefined,
      reason: reason.trim() === '' ? words.needReason : undefined,
    }),
    submit: async ({ target, onDay, reason }) => {
      const common = { organizationId: organization.id, version: organization.version, onDay, reason }
      if (to === 'parent') {
        await move.mutateAsync({ ...common, newParentId: target })
        showToast(words.moved)
      } else {
        const done = await merge.mutateAsync({ ...common, intoId: target })
        showToast(words.merged(done.movedPeople, done.movedOrganizations))
      }
      onDone()
    },
  })
  const label = to === 'parent' ? said.newParent : said.into
  return (
    <div className="hp-task hp-stack">
      <Notice tone="warn">{warning}</Notice>
      <Form
        form={form}
        act={to === 'parent' ? words.acts.move : words.acts.merge}
        other={<Button onClick={onDone}>{words.cancel}</Button>}
      >
        <OtherField form={form} name="target" label={label}>
          <OrganizationPicker
            id={fieldId(form.id, 'target')}
            label={label}
            value={form.values.target}
            onChange={(id) => form.set('target', id)}
            {...(to === 'peer' ? { kinds: [organization.kind] } : {})}
          />
        </OtherField>
        <TextField form={form} name="onDay" label={said.onDay} kind="date" />
        <LongTextField form={form} name="reason" label={said.reason} help={said.reasonHelp} rows={2} />
      </Form>
    </div>
  )
}
