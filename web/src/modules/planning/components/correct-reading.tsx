import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { figure } from '../../../platform/numbers.ts'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { amountOf, amountProblem } from './amount.ts'

type Indicator = Output<'planning.showIndicator'>
type Reading = Indicator['readings'][number]
const said = words.indicator

export function CorrectReading({
  indicator,
  reading,
  onClose,
}: {
  indicator: Indicator
  reading: Reading
  onClose: () => void
}) {
  const { me } = useSession()
  const correct = useWrite('planning.correctReading')
  const form = useForm('correct', {
    initial: { value: String(reading.value), occurredOn: reading.occurredOn, reason: '' },
    check: ({ value, occurredOn, reason }) => ({
      value: amountProblem(value),
      occurredOn: occurredOn === '' ? said.needDay : undefined,
      reason: reason.trim() === '' ? said.needReason : undefined,
    }),
    submit: async ({ value, occurredOn, reason }) => {
      await correct.mutateAsync({ readingId: reading.id, value: amountOf(value) ?? 0, occurredOn, reason })
      showToast(said.correctedNow)
      onClose()
    },
  })
  const shown = `${figure(reading.value, indicator.decimals)} ${indicator.unit}`
  return (
    <Dialog title={said.correctTitle} onClose={onClose}>
      <div className="hp-stack">
        <p>{said.correctHelp(longDay(reading.occurredOn), shown)}</p>
        <Form form={form} act={said.correct} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <TextField form={form} name="value" label={said.newValue} kind="number" />
          <TextField form={form} name="occurredOn" label={said.day} kind="date" max={me.today} />
          <TextField form={form} name="reason" label={said.reason} />
        </Form>
      </div>
    </Dialog>
  )
}
