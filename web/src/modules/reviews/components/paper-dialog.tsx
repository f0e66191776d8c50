import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { ChoiceField, Form, OtherField } from '../../../design/form.tsx'
import { Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import type { FormState, Values } from '../../../design/use-form.ts'
import { useForm } from '../../../design/use-form.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import type { View } from './use-review.ts'

const voterKey = (personId: string): string => `voter-${personId}`
const countKey = (personId: string, place: number): string => `count-${personId}-${String(place)}`

/** Sums of paper ballots, counted by two tellers. */
export function PaperDialog({ view, onClose }: { view: View; onClose: () => void }) {
  const { id: reviewId } = view.review
  const count = useWrite('reviews.countPaperBallots')
  const waiting = view.voters.filter((each) => !each.hasVoted)
  const graded = view.colleagues.filter((each) => each.isGraded)
  const heads = [...view.scheme.grades.map((each) => each.name), words.abstain]
  const form = useForm<Values>('paper-ballots', {
    initial: {
      ...{ tellerOne: '', tellerTwo: '', voters: '', totals: '' },
      ...Object.fromEntries(waiting.map((each) => [voterKey(each.personId), ''])),
      ...Object.fromEntries(
        graded.flatMap((each) => heads.map((_head, place) => [countKey(each.personId, place), ''])),
      ),
    },
    check: (values) => ({
      voters: waiting.some((each) => values[voterKey(each.personId)] === 'yes') ? undefined : words.votersNeeded,
      tellerOne: values['tellerOne'] === '' || values['tellerTwo'] === '' ? words.tellersNeeded : undefined,
      totals: graded.every((each) => heads.every((_head, place) => isCount(values[countKey(each.personId, place)])))
        ? undefined
        : words.paperNumbers,
    }),
    submit: async (values) => {
      const { received } = await count.mutateAsync({
        reviewId,
        voterIds: waiting.map((each) => each.personId).filter((id) => values[voterKey(id)] === 'yes'),
        tellerIds: [values['tellerOne'] ?? '', values['tellerTwo'] ?? ''],
        totals: graded.map(({ personId }) => ({
          personId,
          counts: heads.map((_head, place) => Number(values[countKey(personId, place)] ?? '0')),
        })),
      })
      showToast(words.paperSaved(received))
      onClose()
    },
  })
  const tellers = [
    { value: '', label: words.choosePerson },
    ...view.voters.map((each) => ({ value: each.personId, label: each.name })),
  ]
  return (
    <Dialog title={words.paperTitle} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={words.paper} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <OtherField form={form} name="voters" label={words.paperVoters} help={words.paperHelp}>
            <ul className="rv-checks" id="paper-ballots-voters" tabIndex={-1}>
              {waiting.map((each) => (
                <li key={each.personId}>
                  <label>
                    <input
                      type="checkbox"
                      checked={form.values[voterKey(each.personId)] === 'yes'}
                      onChange={(event) => form.set(voterKey(each.personId), event.target.checked ? 'yes' : '')}
                    />
                    {each.name}
                  </label>
                </li>
              ))}
            </ul>
          </OtherField>
          <LeftOver
            view={view}
            count={waiting.filter((each) => form.values[voterKey(each.personId)] !== 'yes').length}
          />
          <ChoiceField form={form} name="tellerOne" label={words.teller(1)} choices={tellers} />
          <ChoiceField form={form} name="tellerTwo" label={words.teller(2)} choices={tellers} />
          <Counts form={form} people={graded} heads={heads} />
        </Form>
      </div>
    </Dialog>
  )
}

/** Whoever is left after the paper, too few to vote beside it, could not vote any more. */
function LeftOver({ view: { ways }, count }: { view: View; count: number }) {
  if (ways === null || count === 0 || ways.account + count >= ways.fewest) return null
  return <Notice tone="warn">{words.leftOver(count, ways.fewest)}</Notice>
}

const isCount = (text: string | undefined): boolean => /^\d{0,3}$/u.test(text ?? '')

type CountsProps = {
  readonly form: FormState<Values>
  readonly people: View['colleagues']
  readonly heads: readonly string[]
}

function Counts({ form, people, heads }: CountsProps) {
  return (
    <OtherField form={form} name="totals" label={words.result}>
      <div id="paper-ballots-totals" tabIndex={-1}>
        {people.map((each) => (
          <fieldset key={each.personId} className="rv-counts">
            <legend>{words.paperCounts(each.name)}</legend>
            {heads.map((head, place) => (
              <label key={head}>
                {head}
                <input
                  className="hp-input"
                  inputMode="numeric"
                  value={form.values[countKey(each.personId, place)] ?? ''}
                  onChange={(event) => form.set(countKey(each.personId, place), event.target.value)}
                />
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </OtherField>
  )
}
