import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { CallError } from '../../../platform/call-error.ts'
import type { Output } from '../../../platform/call.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Account = Output<'access.listAccounts'>['items'][number]
type Disabled = { readonly accountId: string; readonly version: number }
const said = words.accounts

/** One reason for all that are chosen; one undo for all that could be disabled. What is refused is said by name. */
export function DisableDialog({ accounts, onClose }: { accounts: readonly Account[]; onClose: () => void }) {
  const disable = useWrite('access.disableAccount')
  const enable = useWrite('access.enableAccount')
  const undo = async (done: readonly Disabled[]) => {
    for (const each of done) await enable.mutateAsync({ ...each, reason: said.undoReason })
  }
  const form = useForm('disable-accounts', {
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? said.needReason : undefined }),
    submit: async ({ reason }) => {
      const done: Disabled[] = []
      for (const { id, version, name } of accounts) {
        try {
          const saved = await disable.mutateAsync({ accountId: id, version, reason })
          done.push({ accountId: id, version: saved.version })
        } catch (error) {
          if (!(error instanceof CallError)) throw error
          showToast(said.notDisabled(name, error.message))
        }
      }
      if (done.length > 0) showToast(said.disabledMany(done.length), () => void undo(done))
      onClose()
    },
  })
  return (
    <Dialog title={said.disableChosen(accounts.length)} onClose={onClose}>
      <div className="hp-stack">
        <p>{said.willDisableMany(accounts.map((each) => each.name))}</p>
        <Form form={form} act={said.disable} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <TextField form={form} name="reason" label={said.reason} />
        </Form>
      </div>
    </Dialog>
  )
}
