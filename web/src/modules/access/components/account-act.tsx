import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { useWrite } from '../../../platform/use-call.ts'
import type { Once } from './once-password.tsx'
import { words } from '../strings/zh-CN.ts'

type Account = Output<'access.listAccounts'>['items'][number]
export type AccountAct = { readonly kind: 'reset' | 'disable' | 'enable'; readonly account: Account }
type Props = {
  readonly act: AccountAct
  readonly onClose: () => void
  readonly onPassword: (once: Once) => void
}
const said = words.accounts
const consequences = { reset: said.willReset, disable: said.willDisable, enable: said.willEnable }

/** Says what will happen and asks why. */
export function AccountActDialog({ act, onClose, onPassword }: Props) {
  const { kind, account } = act
  const run = useAct(act, onPassword)
  const form = useForm('account-act', {
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? said.needReason : undefined }),
    submit: async ({ reason }) => {
      await run(reason)
      onClose()
    },
  })
  return (
    <Dialog title={`${said[kind]} ${account.name}`} onClose={onClose}>
      <div className="hp-stack">
        <p>{consequences[kind](account.name)}</p>
        <Form form={form} act={said[kind]} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <TextField form={form} name="reason" label={said.reason} />
        </Form>
      </div>
    </Dialog>
  )
}

function useAct({ kind, account }: AccountAct, onPassword: Props['onPassword']): (reason: string) => Promise<void> {
  const reset = useWrite('access.resetPassword')
  const disable = useWrite('access.disableAccount')
  const enable = useWrite('access.enableAccount')
  return async (reason) => {
    const input = { accountId: account.id, version: account.version, reason }
    if (kind === 'reset') {
      const { initialPassword, validUntil } = await reset.mutateAsync(input)
      onPassword({ name: account.name, password: initialPassword, validUntil })
    }
    if (kind === 'disable') {
      const { version } = await disable.mutateAsync(input)
      const undo = (): void => enable.mutate({ accountId: account.id, version, reason: said.undoReason })
      showToast(said.disabledNow(account.name), undo)
    }
    if (kind === 'enable') {
      await enable.mutateAsync(input)
      showToast(said.done(account.name))
    }
  }
}
