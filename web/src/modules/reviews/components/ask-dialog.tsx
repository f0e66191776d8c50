import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, LongTextField } from '../../../design/form.tsx'
import { useForm } from '../../../design/use-form.ts'
import { words } from '../strings/zh-CN.ts'

type Props = {
  readonly id: string
  readonly title: string
  readonly label: string
  readonly act: string
  readonly help?: string | undefined
  readonly onSend: (reason: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks for one reason, which must be given; what is typed survives a reload. */
export function AskDialog({ id, title, label, act, help, onSend, onClose }: Props) {
  const form = useForm(id, {
    initial: { reason: '' },
    draftKey: id,
    check: ({ reason }) => ({ reason: reason.trim() === '' ? words.reasonNeeded : undefined }),
    submit: async ({ reason }) => {
      await onSend(reason)
      onClose()
    },
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={act} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <LongTextField form={form} name="reason" label={label} {...(help === undefined ? {} : { help })} />
        </Form>
      </div>
    </Dialog>
  )
}
