import { Button } from '../../../design/button.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { longDay } from '../../../platform/dates.ts'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

export function TermForm({ organizationId, onDone }: { organizationId: string; onDone: () => void }) {
  const { me } = useSession()
  const start = useWrite('organizations.startTerm')
  const form = useForm('organization-term', {
    initial: { beganOn: me.today, years: '' },
    check: ({ beganOn }) => ({ beganOn: beganOn === '' ? words.needDay : undefined }),
    submit: async ({ beganOn, years }) => {
      const { endsOn } = await start.mutateAsync({
        organizationId,
        beganOn,
        years: years.trim() === '' ? undefined : Number(years),
      })
      showToast(words.termStarted(longDay(endsOn)))
      onDone()
    },
  })
  return (
    <div className="hp-task">
      <Form form={form} act={words.acts.term} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <TextField form={form} name="beganOn" label={words.fields.beganOn} kind="date" />
        <TextField
          form={form}
          name="years"
          label={words.fields.years}
          help={words.fields.yearsHelp}
          kind="number"
          isOptional
        />
      </Form>
    </div>
  )
}
