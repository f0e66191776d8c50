import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { nameWithUnit } from '../../../platform/organization-name.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Grant = Output<'access.listRoleGrants'>['items'][number]
type Props = { readonly grants: readonly Grant[]; readonly onClose: () => void; readonly onDone: () => void }
const said = words.grants

/** One reason for all that are chosen. Each is a revocation of its own; the first refusal stops and is shown. */
export function RevokeDialog({ grants, onClose, onDone }: Props) {
  const revoke = useWrite('access.revokeRole')
  const form = useForm('revoke', {
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? said.needReason : undefined }),
    submit: async ({ reason }) => {
      for (const { id } of grants) await revoke.mutateAsync({ roleGrantId: id, reason })
      showToast(said.revoked(grants.length))
      onDone()
    },
  })
  return (
    <Dialog title={said.revoke} onClose={onClose}>
      <div className="hp-stack">
        <p>{consequenceOf(grants)}</p>
        <Form form={form} act={said.revoke} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <TextField form={form} name="reason" label={said.reason} />
        </Form>
      </div>
    </Dialog>
  )
}

function consequenceOf(grants: readonly Grant[]): string {
  const [only] = grants
  if (only === undefined || grants.length > 1) return said.willRevokeMany(grants.length)
  return said.willRevoke(only.name, words.roles[only.role], nameWithUnit(only))
}
