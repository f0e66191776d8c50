import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Conflict } from '../../../design/conflict.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { differencesOf, versionOf } from '../../../platform/conflict.ts'
import { isConflict } from '../../../platform/call-error.ts'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Organization = Output<'organizations.showOrganization'>['organization']
const said = words.fields
const labels = {
  name: said.name,
  shortName: said.shortName,
  uscc: said.uscc,
  nationalCode: said.nationalCode,
  establishedOn: said.establishedOn,
}

export function ChangeForm({ organization, onDone }: { organization: Organization; onDone: () => void }) {
  const change = useWrite('organizations.changeOrganization')
  const { me } = useSession()
  const [version, setVersion] = useState(organization.version)
  const form = useForm('organization-change', {
    initial: {
      name: organization.name,
      shortName: organization.shortName,
      uscc: organization.uscc ?? '',
      nationalCode: organization.nationalCode ?? '',
      establishedOn: organization.establishedOn ?? '',
      onDay: me.today,
      reason: '',
    },
    check: ({ name }) => ({ name: name.trim() === '' ? words.needName : undefined }),
    submit: async (values) => {
      await change.mutateAsync({
        organizationId: organization.id,
        version,
        name: values.name,
        shortName: values.shortName,
        uscc: values.uscc || null,
        nationalCode: values.nationalCode || null,
        establishedOn: values.establishedOn || null,
        onDay: values.onDay || undefined,
        reason: values.reason || undefined,
      })
      showToast(words.changed)
      onDone()
    },
  })
  const conflict = isConflict(change.error) ? change.error : null
  return (
    <div className="hp-task hp-stack">
      {conflict === null || versionOf(conflict.current) === version ? null : (
        <Conflict
          differences={differencesOf(conflict.current, form.values, labels)}
          keepTheirs={onDone}
          keepYours={() => setVersion(versionOf(conflict.current) ?? version)}
        />
      )}
      <Form form={form} act={words.save} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <TextField form={form} name="name" label={said.name} help={said.nameHelp} />
        <TextField form={form} name="shortName" label={said.shortName} isOptional />
        {organization.kind === 'unit' ? (
          <TextField form={form} name="uscc" label={said.uscc} help={said.usccHelp} isOptional />
        ) : (
          <TextField form={form} name="nationalCode" label={said.nationalCode} isOptional />
        )}
        <TextField form={form} name="establishedOn" label={said.establishedOn} kind="date" isOptional />
        <TextField form={form} name="onDay" label={said.onDay} kind="date" />
        <TextField form={form} name="reason" label={said.reason} help={said.reasonHelp} isOptional />
      </Form>
    </div>
  )
}
