import { Button } from '../../../design/button.tsx'
import { Form, OtherField, TextField } from '../../../design/form.tsx'
import { fieldId, useForm } from '../../../design/use-form.ts'
import { PeoplePicker } from '../../../platform/pickers/people-picker.tsx'
import { useMay } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import type { Once } from './once-password.tsx'
import { words } from '../strings/zh-CN.ts'

const said = words.accounts
type Props = { readonly onDone: () => void; readonly onPassword: (once: Once) => void }

export function CreateAccount({ onDone, onPassword }: Props) {
  const create = useWrite('access.createAccount')
  const mayReadPeople = useMay('people.read')
  const form = useForm('account-create', {
    initial: { name: '', login: '', personId: '' },
    draftKey: 'account-create',
    check: ({ name, login }) => ({
      name: name.trim() === '' ? said.needName : undefined,
      login: /^[a-z][a-z0-9._-]{2,39}$/.test(login.trim()) ? undefined : said.loginShape,
    }),
    submit: async ({ name, login, personId }) => {
      const made = await create.mutateAsync({ name, login: login.trim(), personId: personId || null })
      onPassword({ name, password: made.initialPassword, validUntil: made.validUntil })
      onDone()
    },
  })
  return (
    <div className="hp-pad">
      <Form form={form} act={said.create} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <TextField form={form} name="name" label={said.name} />
        <TextField form={form} name="login" label={said.login} help={said.loginHelp} />
        {mayReadPeople ? (
          <OtherField form={form} name="personId" label={said.person} help={said.personHelp} isOptional>
            <PeoplePicker
              id={fieldId(form.id, 'personId')}
              label={said.person}
              value={form.values.personId}
              onChange={(id) => form.set('personId', id)}
            />
          </OtherField>
        ) : null}
      </Form>
    </div>
  )
}
