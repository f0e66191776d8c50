import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { ChoiceField, Form, LongTextField, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { dayOf } from '../../../platform/dates.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import type { View } from './use-review.ts'

const kinds = ['study', 'talk', 'opinion', 'criticism'] as const
type Kind = (typeof kinds)[number]
const kindOf = (value: string): Kind => kinds.find((each) => each === value) ?? 'study'

/** One thing that was said, by whom it is noted and about whom; a member writes criticism of another only. */
export function NoteDialog({ view, isOwn, onClose }: { view: View; isOwn: boolean; onClose: () => void }) {
  const { id: reviewId, state } = view.review
  const add = useWrite('reviews.addNote')
  const first = firstKind(view, isOwn)
  const form = useForm('review-note', {
    initial: { kind: first, occurredOn: dayOf(new Date().toISOString()), aboutId: '', text: '' },
    draftKey: `review-note-${reviewId}-${first}`,
    check: ({ text, occurredOn }) => ({
      text: text.trim() === '' ? words.textNeeded : undefined,
      occurredOn: occurredOn === '' ? words.dayNeeded : undefined,
    }),
    submit: async ({ kind, occurredOn, aboutId, text }) => {
      await add.mutateAsync({ reviewId, kind: kindOf(kind), occurredOn, aboutId: aboutId || null, text })
      showToast(isOwn ? words.criticismSent : words.noted)
      onClose()
    },
  })
  const people = view.colleagues.filter((each) => !isOwn || each.personId !== view.mine?.personId)
  const offered = kinds.filter((each) => (each === 'criticism') === (state === 'criticism') || each === 'talk')
  return (
    <Dialog title={isOwn ? words.writeCriticism : words.addNote} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form
          form={form}
          act={isOwn ? words.writeCriticism : words.addNote}
          other={<Button onClick={onClose}>{words.cancel}</Button>}
        >
          {isOwn ? null : (
            <ChoiceField
              form={form}
              name="kind"
              label={words.noteKind}
              choices={offered.map((each) => ({ value: each, label: words.noteKinds[each] }))}
            />
          )}
          <TextField form={form} name="occurredOn" label={words.noteDay} kind="date" />
          <ChoiceField
            form={form}
            name="aboutId"
            label={words.noteAbout}
            choices={[
              { value: '', label: form.values.kind === 'criticism' ? words.choosePerson : words.nobody },
              ...people.map((each) => ({ value: each.personId, label: each.name })),
            ]}
          />
          <LongTextField form={form} name="text" label={words.noteText} help={words.noteHelp} rows={5} />
        </Form>
      </div>
    </Dialog>
  )
}

/** What is still wanting comes first. */
function firstKind({ review, notes }: View, isOwn: boolean): Kind {
  if (isOwn || review.state === 'criticism') return 'criticism'
  if (review.state === 'rectifying') return 'talk'
  const isReport = review.kind === 'dualReport' || review.kind === 'secretaryReview'
  if (isReport) return 'opinion'
  return kinds.find((each) => each !== 'criticism' && !notes.some((note) => note.kind === each)) ?? 'talk'
}
