import { Form, TextField } from '../../../design/form.tsx'
import type { FormState } from '../../../design/use-form.ts'
import { useForm } from '../../../design/use-form.ts'
import { command } from '../../../platform/call.ts'
import { words } from '../strings/zh-CN.ts'

const said = words.firstRun
const administrators = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const
type Administrator = (typeof administrators)[number]
const empty = {
  code: '',
  cityName: '',
  'systemAdmin.login': '',
  'systemAdmin.name': '',
  'systemAdmin.password': '',
  'securityAdmin.login': '',
  'securityAdmin.name': '',
  'securityAdmin.password': '',
  'auditAdmin.login': '',
  'auditAdmin.name': '',
  'auditAdmin.password': '',
}
type SetUp = typeof empty

/** The city's root and its three administrators, with the one-time code from the console. */
export function FirstRun({ onDone }: { onDone: () => void }) {
  const form = useForm('first-run', {
    initial: empty,
    check: problemsOf,
    submit: (values) => send(values).then(onDone),
  })
  return (
    <>
      <h2>{said.title}</h2>
      <p>{said.help}</p>
      <Form form={form} act={said.act}>
        <TextField form={form} name="code" label={said.code} help={said.codeHelp} />
        <TextField form={form} name="cityName" label={said.city} help={said.cityHelp} />
        {administrators.map((each) => (
          <AdministratorFields key={each} form={form} who={each} />
        ))}
      </Form>
    </>
  )
}

function AdministratorFields({ form, who }: { form: FormState<SetUp>; who: Administrator }) {
  return (
    <fieldset className="hp-set-up-person">
      <legend>{said[who]}</legend>
      <TextField form={form} name={`${who}.login`} label={said.login} help={said.loginHelp} />
      <TextField form={form} name={`${who}.name`} label={said.name} />
      <TextField
        form={form}
        name={`${who}.password`}
        label={said.password}
        help={said.passwordHelp}
        kind="password"
        autoComplete="new-password"
      />
    </fieldset>
  )
}

function problemsOf(values: SetUp): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, problemOf(name, value)]))
}

function problemOf(name: string, value: string): string | undefined {
  if (value.trim() === '') return said.required
  if (name.endsWith('.login') && !/^[a-z][a-z0-9._-]{2,39}$/.test(value.trim())) return said.loginShape
  return name.endsWith('.password') && value.length < 8 ? said.short : undefined
}

const send = (values: SetUp) =>
  command('access.createFirstAdministrators', {
    code: values.code,
    cityName: values.cityName,
    systemAdmin: personOf(values, 'systemAdmin'),
    securityAdmin: personOf(values, 'securityAdmin'),
    auditAdmin: personOf(values, 'auditAdmin'),
  })

const personOf = (values: SetUp, who: Administrator) => ({
  login: values[`${who}.login`].trim(),
  name: values[`${who}.name`],
  password: values[`${who}.password`],
})
