import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { ChoiceField, Form, TextField } from '../../../design/form.tsx'
import { Section } from '../../../design/page.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { type View, gradeName } from './use-review.ts'
import { Whose } from './whose.tsx'

type Person = View['people'][number]
const beforeBallot = new Set(['preparing', 'selfReview', 'criticism'])

/** Who takes part, how, and what has come in; grades once they are proposed. */
export function PeopleSection({ view }: { view: View }) {
  const { people, review, allowed } = view
  const [changing, setChanging] = useState<Person | null>(null)
  if (people.length === 0) return null
  const mayChange = allowed.includes('reviews.changePeople')
  const mayEnter = mayChange && review.state !== 'preparing'
  return (
    <Section title={words.people} note={words.peopleCount(people.length)}>
      <ul>
        {people.map((each) => (
          <li key={each.personId} className="rv-person">
            <span className="rv-person-name hp-name">
              <Whose person={each} />
              {each.isProbationary ? <span className="hp-quiet"> {words.probationary}</span> : null}
            </span>
            <span className="hp-grow hp-quiet">{standingOf(view, each)}</span>
            <span className="rv-person-do hp-screen-only">
              {mayEnter && !each.hasSelfReview && each.standing !== 'excluded' ? (
                <Link
                  to="/reviews/$reviewId/self-review"
                  params={{ reviewId: review.id }}
                  search={{ person: each.personId }}
                  aria-label={words.enterForNamed(each.name, words.said[review.kind])}
                >
                  {words.enterFor(words.said[review.kind])}
                </Link>
              ) : null}
              {mayChange ? (
                <Button look="quiet" aria-label={words.adjustNamed(each.name)} onClick={() => setChanging(each)}>
                  {words.adjust}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {changing === null ? null : <StandingDialog view={view} person={changing} onClose={() => setChanging(null)} />}
    </Section>
  )
}

function standingOf(view: View, person: Person): string {
  const { standing, reason, hasSelfReview, grounds } = person
  const parts = [
    standingWords(view, person),
    standing === 'graded' && grounds !== null ? grounds : reason,
    beforeBallot.has(view.review.state) && view.review.state !== 'preparing' && standing !== 'excluded'
      ? hasSelfReview
        ? words.selfReviewIn(words.said[view.review.kind])
        : words.selfReviewOut(words.said[view.review.kind])
      : '',
  ]
  return parts.filter((each) => each !== '').join(' · ')
}

/** Until there is a grade, to be graded is what is usual and is not said. */
function standingWords(view: View, { standing, grade }: Person): string {
  if (standing !== 'graded') return words.standings[standing]
  return grade === null ? '' : gradeName(view, grade)
}

const standings = ['graded', 'ungraded', 'excluded'] as const

function StandingDialog({ view, person, onClose }: { view: View; person: Person; onClose: () => void }) {
  const { id: reviewId, version } = view.review
  const change = useWrite('reviews.changePeople')
  const { personId } = person
  const offered = standings.filter((each) => each !== 'graded' || !person.isProbationary)
  const form = useForm('standing', {
    initial: { standing: person.standing, reason: person.reason },
    check: ({ standing, reason }) => ({
      reason: standing !== 'graded' && reason.trim() === '' ? words.reasonNeeded : undefined,
    }),
    submit: async (values) => {
      const standing = offered.find((each) => each === values.standing) ?? person.standing
      await change.mutateAsync({ reviewId, version, people: [{ personId, standing, reason: values.reason }] })
      onClose()
    },
  })
  return (
    <Dialog title={words.adjustNamed(person.name)} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={words.save} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <ChoiceField
            form={form}
            name="standing"
            label={words.standing}
            choices={offered.map((each) => ({ value: each, label: words.standings[each] }))}
          />
          <TextField form={form} name="reason" label={words.reason} help={words.reasonHelp} />
        </Form>
      </div>
    </Dialog>
  )
}
