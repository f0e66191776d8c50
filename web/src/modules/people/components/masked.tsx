import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Props = {
  readonly person: { readonly id: string }
  readonly field: 'idNumber' | 'phone'
  readonly masked: string | null
  readonly mayReveal: boolean
}
const said = words.reveal

/** Masked by default; the whole number needs a reason, is shown in a dialog and is forgotten when that closes. */
export function Masked({ person, field, masked, mayReveal }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (masked === null) return words.none
  return (
    <>
      <span className="hp-number">{masked}</span>{' '}
      {mayReveal ? (
        <button
          type="button"
          className="hp-link"
          aria-label={`${said.act} ${words.facts[field]}`}
          onClick={() => setOpen(true)}
        >
          {said.act}
        </button>
      ) : null}
      {isOpen ? <Reveal personId={person.id} field={field} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Reveal({ personId, field, onClose }: { personId: string; field: Props['field']; onClose: () => void }) {
  const reveal = useWrite('people.revealPerson')
  const [value, setValue] = useState<string | null>(null)
  const form = useForm('reveal', {
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? said.needReason : undefined }),
    submit: async ({ reason }) => {
      const answer = await reveal.mutateAsync({ personId, field, reason })
      setValue(answer.value ?? said.empty)
    },
  })
  return (
    <Dialog title={said.titles[field]} onClose={onClose}>
      {value === null ? (
        <div className="hp-stack">
          <p>{said.help}</p>
          <Form form={form} act={said.act} other={<Button onClick={onClose}>{words.cancel}</Button>}>
            <TextField form={form} name="reason" label={said.reason} help={said.reasonHelp} />
          </Form>
        </div>
      ) : (
        <div className="hp-stack">
          <p className="hp-number">{said.shown(value)}</p>
          <Button onClick={onClose}>{said.close}</Button>
        </div>
      )}
    </Dialog>
  )
}
