import { Form, TextField } from '../../../design/form.tsx'
import { Section } from '../../../design/page.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { figure } from '../../../platform/numbers.ts'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { amountOf, amountProblem } from './amount.ts'

const said = words.indicator

/** Two taps: the figure, and 填报. The day is today unless another is chosen. */
export function EnterReading({ indicator }: { indicator: Output<'planning.showIndicator'> }) {
  const { me } = useSession()
  const enter = useWrite('planning.enterReadings')
  const { id, unit, decimals } = indicator
  const form = useForm('reading', {
    initial: { value: '', occurredOn: me.today, note: '' },
    draftKey: `reading ${id}`,
    check: ({ value, occurredOn }) => ({
      value: amountProblem(value),
      occurredOn: occurredOn === '' ? said.needDay : undefined,
    }),
    submit: async ({ value, occurredOn, note }) => {
      const amount = amountOf(value) ?? 0
      await enter.mutateAsync({ indicatorId: id, readings: [{ occurredOn, value: amount, note }] })
      form.reset()
      showToast(said.entered(figure(amount, decimals), unit))
    },
  })
  return (
    <Section title={said.enter}>
      <div className="hp-enter">
        <Form form={form} act={said.act}>
          <TextField form={form} name="value" label={said.value(unit)} kind="number" />
          <TextField form={form} name="occurredOn" label={said.day} kind="date" max={me.today} />
          <TextField form={form} name="note" label={said.note} isOptional />
        </Form>
      </div>
    </Section>
  )
}
