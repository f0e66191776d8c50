import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Form, LongTextField } from './form.tsx'
import { words } from './strings/zh-CN.ts'
import { useForm } from './use-form.ts'

type Props = {
  readonly title: string
  readonly help?: string | undefined
  readonly act: string
  readonly send: (reason: string) => Promise<unknown>
  readonly onClose: () => void
}

/** One question: why. */
export function ReasonDialog({ title, help, act, send, onClose }: Props) {
  const form = useForm('reason', {
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? words.reasonWanted : undefined }),
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
