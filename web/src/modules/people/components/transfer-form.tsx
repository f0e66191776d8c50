import { Button } from '../../../design/button.tsx'
import { ChoiceField, Form, LongTextField, OtherField, TextField } from '../../../design/form.tsx'
import { Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { fieldId, useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { OrganizationPicker } from '../../../platform/pickers/organization-picker.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Person = Output<'people.showPerson'>['person']
const said = words.fields

export function TransferForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const { me } = useSession()
  const transfer = useWrite('people.transferPerson')
  const form = useForm('person-transfer', {
    initial: { where: 'inside', target: '', onDay: me.today, reason: '' },
    check: ({ where, target, onDay, reason }) => ({
      target: where === 'inside' && target === '' ? words.needOrganization : undefined,
      onDay: onDay === '' ? words.needDay : undefined,
      reason: reason.trim() === '' ? words.needReason : undefined,
    }),
    submit: async ({ where, target, onDay, reason }) => {
      const toOrganizationId = where === 'inside' ? target : null
      await transfer.mutateAsync({ personId: person.id, version: person.version, toOrganizationId, onDay, reason })
      showToast(words.transferred)
      onDone()
    },
  })
  const isInside = form.values.where === 'inside'
  return (
    <div className="hp-pad hp-stack">
      <Notice tone="warn">{isInside ? words.willTransfer(person.name) : words.willLeave(person.name)}</Notice>
      <Form form={form} act={words.acts.transfer} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <ChoiceField
          form={form}
          name="where"
          label={words.where}
          choices={[
            { value: 'inside', label: words.notLeaving },
            { value: 'outside', label: words.leaving },
          ]}
        />
        {isInside ? (
          <OtherField form={form} name="target" label={said.target}>
            <OrganizationPicker
              id={fieldId(form.id, 'target')}
              label={said.target}
              value={form.values.target}
              onChange={(id) => form.set('target', id)}
            />
          </OtherField>
        ) : null}
        <TextField form={form} name="onDay" label={said.onDay} kind="date" />
        <LongTextField form={form} name="reason" label={said.reason} rows={2} />
      </Form>
    </div>
  )
}
