import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { ChoiceField, Form, TextField } from '../../../design/form.tsx'
import { useForm } from '../../../design/use-form.ts'
import { showToast } from '../../../design/toast.tsx'
import { dayOf } from '../../../platform/dates.ts'
import { useRead, useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

const kinds = ['memberReview', 'orgLife', 'dualReport', 'secretaryReview'] as const
type Kind = (typeof kinds)[number]
const kindOf = (value: string): Kind => kinds.find((each) => each === value) ?? 'memberReview'
const heldBy = (kind: string): string => (kind === 'secretaryReview' ? 'partyCommittee' : 'branch')

/** Which kind, where, which year; everything else comes from the roll and the scheme. */
export function StartDialog({ place, onClose }: { place: string; onClose: () => void }) {
  const navigate = useNavigate()
  const start = useWrite('reviews.startReview')
  const list = useRead('reviews.listReviews', { limit: 1 })
  const fittingFor = (kind: string) => (list.data?.places ?? []).filter((each) => each.kind === heldBy(kind))
  /** What fits the kind; the only one that does need not be chosen. */
  const chosenOf = (kind: string, organizationId: string): string => {
    const fitting = fittingFor(kind)
    const [only, ...others] = fitting
    if (only !== undefined && others.length === 0) return only.id
    return fitting.some((each) => each.id === organizationId) ? organizationId : ''
  }
  const form = useForm('start-review', {
    initial: { kind: 'memberReview', organizationId: place, year: dayOf(new Date().toISOString()).slice(0, 4) },
    check: ({ kind, organizationId, year }) => ({
      organizationId: chosenOf(kind, organizationId) === '' ? words.organizationNeeded : undefined,
      year: /^20\d\d$/u.test(year) ? undefined : words.yearWrong,
    }),
    submit: async ({ kind, organizationId, year }) => {
      const { id } = await start.mutateAsync({
        kind: kindOf(kind),
        organizationId: chosenOf(kind, organizationId),
        year: Number(year),
      })
      showToast(words.started)
      await navigate({ to: '/reviews/$reviewId', params: { reviewId: id } })
    },
  })
  const choices = fittingFor(form.values.kind).map((each) => ({ value: each.id, label: each.name }))
  const isChosen = chosenOf(form.values.kind, form.values.organizationId) !== ''
  return (
    <Dialog title={words.startTitle} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={words.start} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <ChoiceField
            form={form}
            name="kind"
            label={words.kind}
            choices={kinds.map((each) => ({ value: each, label: words.kinds[each] }))}
          />
          <ChoiceField
            form={form}
            name="organizationId"
            label={words.organization}
            choices={
              isChosen ? choices : [{ value: form.values.organizationId, label: words.choosePerson }, ...choices]
            }
          />
          <TextField form={form} name="year" label={words.year} kind="number" />
        </Form>
      </div>
    </Dialog>
  )
}
