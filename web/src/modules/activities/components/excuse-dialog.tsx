import type { DutyView } from '@hepai/contract/activities-duties'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, LongTextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

/** Why something owed is not held; it stays readable for those above. */
export function ExcuseDialog({ duty, onClose }: { duty: DutyView; onClose: () => void }) {
  const excuse = useWrite('activities.excuseDuty')
  const { organizationId, kindCode, periodStartOn } = duty
  const form = useForm('excuse', {
    initial: { reason: '' },
    draftKey: `excuse-${organizationId}-${kindCode}-${periodStartOn}`,
    check: ({ reason }) => ({ reason: reason.trim() === '' ? words.reasonNeeded : undefined }),
    submit: async ({ reason }) => {
      await excuse.mutateAsync({ organizationId, kindCode, periodStartOn, reason })
      showToast(words.excused)
      onClose()
    },
  })
  return (
    <Dialog title={words.excuseTitle(duty.kindName, duty.periodLabel)} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={words.save} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <LongTextField form={form} name="reason" label={words.reason} help={words.excuseHelp} />
        </Form>
      </div>
    </Dialog>
  )
}
