import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Grant = Output<'access.listRoleGrants'>['items'][number]
const said = words.grants
const heads = said.columns

type Props = {
  readonly grants: readonly Grant[]
  readonly more: { isBusy: boolean; load: () => void } | undefined
}

export function GrantsTable({ grants, more }: Props) {
  const [revoking, setRevoking] = useState<Grant | null>(null)
  const columns = [
    { key: 'name', head: heads.name, isName: true, cell: (each: Grant) => each.name },
    { key: 'login', head: heads.login, cell: (each: Grant) => each.login },
    { key: 'role', head: heads.role, cell: (each: Grant) => words.roles[each.role] },
    {
      key: 'organization',
      head: heads.organization,
      cell: (each: Grant) => <span className="hp-name">{each.organizationName}</span>,
    },
    { key: 'from', head: heads.from, cell: (each: Grant) => longDay(each.fromOn) },
    { key: 'to', head: heads.to, cell: (each: Grant) => (each.toOn === null ? said.noEnd : longDay(each.toOn)) },
    { key: 'state', head: heads.state, cell: (each: Grant) => said.states[each.state] },
    {
      key: 'acts',
      head: heads.acts,
      cell: (each: Grant) =>
        each.state === 'current' || each.state === 'future' ? (
          <Button
            aria-label={`${said.revoke} ${each.name} ${words.roles[each.role]}`}
            onClick={() => setRevoking(each)}
          >
            {said.revoke}
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      <DataTable label={said.title} rows={grants} columns={columns} rowKey={(each) => each.id} more={more} />
      {revoking === null ? null : <RevokeDialog grant={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}

function RevokeDialog({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const revoke = useWrite('access.revokeRole')
  const form = useForm('revoke', {
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? said.needReason : undefined }),
    submit: async ({ reason }) => {
      await revoke.mutateAsync({ roleGrantId: grant.id, reason })
      showToast(said.revoked)
      onClose()
    },
  })
  return (
    <Dialog title={said.revoke} onClose={onClose}>
      <div className="hp-stack">
        <p>{said.willRevoke(grant.name, words.roles[grant.role], grant.organizationName)}</p>
        <Form form={form} act={said.revoke} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <TextField form={form} name="reason" label={said.reason} />
        </Form>
      </div>
    </Dialog>
  )
}
