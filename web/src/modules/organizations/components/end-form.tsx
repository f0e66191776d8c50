import { Button } from '../../../design/button.tsx'
import { Form, LongTextField, TextField } from '../../../design/form.tsx'
import { Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Organization = Output<'organizations.showOrganization'>['organization']

export function EndForm({ organization, onDone }: { organization: Organization; onDone: () => void }) {
  const { me } = useSession()
  const end = useWrite('organizations.endOrganization')
  const form = useForm('organization-end', {
    initial: { onDay: me.today, reason: '' },
    check: ({ onDay, reason }) => ({
      onDay: onDay === '' ? words.needDay : undefined,
      reason: reason.trim() === '' ? words.needReason : undefined,
    }),
    submit: async ({ onDay, reason }) => {
      await end.mutateAsync({ organizationId: organization.id, version: organization.version, onDay, reason })
      showToast(words.endedNow)
      onDone()
    },
  })
  return (
    <div className="hp-task hp-stack">
      <Notice tone="warn">{words.willEnd(organization.name)}</Notice>
      <Form form={form} act={words.acts.end} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <TextField form={form} name="onDay" label={words.fields.onDay} kind="date" />
        <LongTextField form={form} name="reason" label={words.fields.reason} help={words.fields.reasonHelp} rows={2} />
      </Form>
    </div>
  )
}
