import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { ChoiceField, Form, LongTextField, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { dayOf } from '../../../platform/dates.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { AskDialog } from './ask-dialog.tsx'
import type { View } from './use-review.ts'

type Finding = View['findings'][number]
const today = (): string => dayOf(new Date().toISOString())

export function NewFinding({ view, onClose }: { view: View; onClose: () => void }) {
  const { id: reviewId } = view.review
  const add = useWrite('reviews.addFinding')
  const form = useForm('new-finding', {
    initial: { text: '', ownerId: '', dueOn: '' },
    draftKey: `new-finding-${reviewId}`,
    check: ({ text, ownerId, dueOn }) => ({
      text: text.trim() === '' ? words.textNeeded : undefined,
      ownerId: ownerId === '' ? words.choosePerson : undefined,
      dueOn: dueOn === '' ? words.dayNeeded : undefined,
    }),
    submit: async (values) => {
      await add.mutateAsync({ reviewId, ...values })
      showToast(words.findingAdded)
      onClose()
    },
  })
  const people = view.people.map((each) => ({ value: each.personId, label: each.name }))
  return (
    <Dialog title={words.addFinding} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={words.addFinding} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <LongTextField form={form} name="text" label={words.findingText} />
          <ChoiceField
            form={form}
            name="ownerId"
            label={words.owner}
            choices={[{ value: '', label: words.choosePerson }, ...people]}
          />
          <TextField form={form} name="dueOn" label={words.dueOn} kind="date" />
        </Form>
      </div>
    </Dialog>
  )
}

export function ReportFinding({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const report = useWrite('reviews.reportFinding')
  const form = useForm('report-finding', {
    initial: { doneOn: today(), what: finding.reportedWhat },
    draftKey: `report-finding-${finding.id}`,
    check: ({ doneOn, what }) => ({
      doneOn: doneOn === '' ? words.dayNeeded : undefined,
      what: what.trim() === '' ? words.textNeeded : undefined,
    }),
    submit: async (values) => {
      await report.mutateAsync({ findingId: finding.id, ...values })
      showToast(words.reported)
      onClose()
    },
  })
  return (
    <Dialog title={words.reportOf(finding.text)} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={words.report} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <TextField form={form} name="doneOn" label={words.doneOn} kind="date" />
          <LongTextField form={form} name="what" label={words.what} />
        </Form>
      </div>
    </Dialog>
  )
}

/** Closed, or sent back with a reason, by another than the one who mended it. */
export function CloseFinding({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const close = useWrite('reviews.closeFinding')
  const [isReturning, setReturning] = useState(false)
  const { id: findingId } = finding
  if (isReturning)
    return (
      <AskDialog
        {...{ id: `return-finding-${findingId}`, title: words.closeOf(finding.text), label: words.closeReason }}
        {...{ act: words.sendBack, onClose }}
        onSend={(reason) => close.mutateAsync({ findingId, isDone: false, reason })}
      />
    )
  const done = (): void => {
    close
      .mutateAsync({ findingId, isDone: true })
      .then(() => showToast(words.closed))
      .catch((error: unknown) => showToast(error instanceof Error ? error.message : String(error)))
      .finally(onClose)
  }
  return (
    <Dialog title={words.closeOf(finding.text)} onClose={onClose}>
      <div className="hp-dialog-body">
        <p>{finding.reportedWhat}</p>
        <p className="hp-quiet">{words.closeHelp}</p>
      </div>
      <div className="hp-dialog-do">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button onClick={() => setReturning(true)}>{words.sendBack}</Button>
        <Button look="primary" isBusy={close.isPending} onClick={done}>
          {words.close}
        </Button>
      </div>
    </Dialog>
  )
}
