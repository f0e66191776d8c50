import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, LongTextField, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { dayAfter } from '../layout/duty-rows.ts'
import { words } from '../strings/zh-CN.ts'

type Problem = Output<'activities.listDisconnects'>['items'][number]
const usualDays = 30

/** Not shown again until a day, with the reason; then it comes back by itself. */
export function DismissDialog({ problem, onClose }: { problem: Problem; onClose: () => void }) {
  const { me } = useSession()
  const { rule, subjectId, subjectName } = problem
  const dismiss = useWrite('activities.dismissDisconnect')
  const form = useForm('dismiss', {
    initial: { reason: '', expiresOn: dayAfter(me.today, usualDays) },
    check: ({ reason, expiresOn }) => ({
      reason: reason.trim() === '' ? words.problems.reason : undefined,
      expiresOn: expiresOn === '' ? words.problems.expiresOn : undefined,
    }),
    submit: async ({ reason, expiresOn }) => {
      await dismiss.mutateAsync({ rule, subjectId, reason, expiresOn })
      showToast(words.dismissed(longDay(expiresOn)))
      onClose()
    },
  })
  return (
    <Dialog title={words.dismissNamed(subjectName)} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={words.dismiss} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <LongTextField form={form} name="reason" label={words.reason} help={words.dismissHelp} />
          <TextField form={form} name="expiresOn" label={words.expiresOn} kind="date" />
        </Form>
      </div>
    </Dialog>
  )
}
