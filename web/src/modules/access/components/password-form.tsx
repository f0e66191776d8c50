import { Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

const said = words.me
const empty = { oldPassword: '', newPassword: '', again: '' }

export function PasswordForm() {
  const change = useWrite('access.changePassword')
  const form = useForm('password', {
    initial: empty,
    check: ({ oldPassword, newPassword, again }) => ({
      oldPassword: oldPassword === '' ? said.needOld : undefined,
      newPassword: newPassword.length < 8 ? said.short : undefined,
      again: again === newPassword ? undefined : said.differs,
    }),
    submit: async ({ oldPassword, newPassword }) => {
      await change.mutateAsync({ oldPassword, newPassword })
      form.reset()
      showToast(said.changed)
    },
  })
  return (
    <Form form={form} act={said.change}>
      <TextField
        form={form}
        name="oldPassword"
        label={said.oldPassword}
        kind="password"
        autoComplete="current-password"
      />
      <TextField
        form={form}
        name="newPassword"
        label={said.newPassword}
        help={said.newPasswordHelp}
        kind="password"
        autoComplete="new-password"
      />
      <TextField form={form} name="again" label={said.again} kind="password" autoComplete="new-password" />
    </Form>
  )
}
