import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, LongTextField } from '../../../design/form.tsx'
import { useForm } from '../../../design/use-form.ts'
import { words } from '../strings/zh-CN.ts'

type Props = {
  readonly title: string
  readonly help?: string
  readonly act: string
  readonly onClose: () => void
  readonly send: (reason: string) => Promise<void>
}

/** Asks why, before something is taken back. */
export function ReasonDialog({ title, help, act, onClose, send }: Props) {
  const form = useForm('reason', {
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? words.needReason : undefined }),
    submit: async ({ reason }) => {
      await send(reason)
      onClose()
    },
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={act} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <LongTextField form={form} name="reason" label={words.reason} {...(help === undefined ? {} : { help })} />
        </Form>
      </div>
    </Dialog>
  )
}
