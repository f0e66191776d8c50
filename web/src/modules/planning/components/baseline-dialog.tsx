import { Dialog } from '../../../design/dialog.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { Button } from '../../../design/button.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { longDay } from '../../../platform/dates.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { usePlan } from './plan-context.ts'

export function BaselineDialog({ onClose }: { onClose: () => void }) {
  const { plan } = usePlan()
  const take = useWrite('planning.takeBaseline')
  const form = useForm('baseline', {
    initial: { name: words.baselineDefault(longDay(plan.today)) },
    check: ({ name }) => ({ name: name.trim() === '' ? words.nameWanted : undefined }),
    submit: async ({ name }) => {
      const { tasks } = await take.mutateAsync({ planId: plan.id, name: name.trim() })
      showToast(words.baselineTaken(tasks))
      onClose()
    },
  })
  return (
    <Dialog title={words.baselineAsk} onClose={onClose}>
      <div className="hp-dialog-body">
        {plan.baseline === null ? null : <p>{words.baselineOf(plan.baseline.name, longDay(plan.baseline.takenOn))}</p>}
        <p className="hp-quiet">{words.baselineHelp}</p>
        <Form form={form} act={words.baselineSave} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <TextField form={form} name="name" label={words.baselineName} />
        </Form>
      </div>
    </Dialog>
  )
}
