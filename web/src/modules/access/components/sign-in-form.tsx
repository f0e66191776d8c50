import { Form, TextField } from '../../../design/form.tsx'
import { useForm } from '../../../design/use-form.ts'
import { words } from '../strings/zh-CN.ts'

export function SignInForm({ signIn }: { signIn: (account: string, password: string) => Promise<void> }) {
  const form = useForm('sign-in', {
    initial: { account: '', password: '' },
    check: ({ account, password }) => ({
      account: account.trim() === '' ? words.signIn.noAccount : undefined,
      password: password === '' ? words.signIn.noPassword : undefined,
    }),
    submit: ({ account, password }) => signIn(account.trim(), password),
  })
  return (
    <Form form={form} act={words.signIn.act}>
      <TextField form={form} name="account" label={words.signIn.account} autoComplete="username" />
      <TextField
        form={form}
        name="password"
        label={words.signIn.password}
        kind="password"
        autoComplete="current-password"
      />
    </Form>
  )
}
