import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Conflict } from '../../../design/conflict.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, LongTextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { isConflict } from '../../../platform/call-error.ts'
import { differencesOf, versionOf } from '../../../platform/conflict.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import type { Answering } from './coverage.ts'

const said = words.priorities

/** How a unit answers a priority, in its own words. */
export function AnswerDialog({ answering, onClose }: { answering: Answering; onClose: () => void }) {
  const { planId, priority, unit } = answering
  const save = useWrite('planning.answerPriority')
  const [version, setVersion] = useState(answering.version)
  const form = useForm('answer', {
    initial: { answer: answering.answer },
    draftKey: `answer ${planId} ${priority.id}`,
    submit: async ({ answer }) => {
      await save.mutateAsync({ planId, priorityId: priority.id, answer, version })
      showToast(said.saved)
      onClose()
    },
  })
  const conflict = isConflict(save.error) ? save.error : null
  const theirs = versionOf(conflict?.current)
  return (
    <Dialog title={said.writeFor(unit.name, priority.name)} onClose={onClose}>
      <div className="hp-stack">
        {conflict === null || theirs === version ? null : (
          <Conflict
            differences={differencesOf(conflict.current, form.values, { answer: said.answer })}
            keepTheirs={onClose}
            keepYours={() => setVersion(theirs)}
          />
        )}
        <Form form={form} act={words.save} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <LongTextField form={form} name="answer" label={said.answer} help={said.answerHelp} rows={4} />
        </Form>
      </div>
    </Dialog>
  )
}
