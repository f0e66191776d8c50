import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { ConfirmAsk } from '../../../design/dialog.tsx'
import { Page } from '../../../design/page.tsx'
import { EmptyState, Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { Loaded } from '../../../platform/loaded.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { type View, useReview } from '../components/use-review.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/reviews.css'
import { Whose } from '../components/whose.tsx'

const route = getRouteApi('/reviews/$reviewId/ballot')
type Mark = View['scheme']['grades'][number]['code'] | 'X'

/** One ballot, made for a phone. What is marked is kept in this page only, never in a draft, so that no trace of it stays. */
export function BallotScreen() {
  const { reviewId } = route.useParams()
  const view = useReview(reviewId)
  return <Loaded of={view}>{(data) => <Ballot view={data} />}</Loaded>
}

function Ballot({ view }: { view: View }) {
  const { review, mine } = view
  return (
    <Page
      title={words.castBallot}
      about={`${review.organizationName} · ${review.title}`}
      trail={[
        {
          label: review.title,
          link: (
            <Link to="/reviews/$reviewId" params={{ reviewId: review.id }}>
              {review.title}
            </Link>
          ),
        },
      ]}
    >
      {mine?.isVoter !== true || review.state !== 'ballot' ? (
        <EmptyState title={words.ballotWaits} />
      ) : mine.hasVoted ? (
        <EmptyState title={words.mineVoted} help={words.secrecy} />
      ) : (
        <Marks view={view} />
      )}
    </Page>
  )
}

function Marks({ view }: { view: View }) {
  const { id: reviewId } = view.review
  const navigate = useNavigate()
  const cast = useWrite('reviews.castBallot')
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>(new Map())
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isChecked, setChecked] = useState(false)
  const people = view.colleagues.filter((each) => each.isGraded)
  const left = people.length - marks.size
  const mark = (next: ReadonlyMap<string, Mark>): void => {
    setMarks(next)
    setProblem(null)
  }
  const sayMissing = (): void => {
    setChecked(true)
    setProblem(words.ballotMissing(left))
    const first = people.find((each) => !marks.has(each.personId))
    document
      .getElementById(optionsOf(first?.personId ?? ''))
      ?.querySelector('input')
      ?.focus()
  }
  const send = (): void => {
    cast
      .mutateAsync({ reviewId, marks: [...marks].map(([personId, mark]) => ({ personId, mark })) })
      .then(() => {
        showToast(words.castDone)
        return navigate({ to: '/reviews/$reviewId', params: { reviewId } })
      })
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setAsking(false))
  }
  return (
    <div className="hp-stack">
      <Notice>{words.secrecy}</Notice>
      <p>{words.ballotHelp}</p>
      <Options view={view} people={people} marks={marks} isChecked={isChecked} onMark={mark} />
      {problem === null ? null : (
        <p className="hp-field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="rv-cast">
        <Button look="primary" onClick={() => (left > 0 ? sayMissing() : setAsking(true))}>
          {words.cast}
        </Button>
      </div>
      {isAsking ? (
        <ConfirmAsk
          title={words.cast}
          act={words.cast}
          isBusy={cast.isPending}
          onConfirm={send}
          onClose={() => setAsking(false)}
        >
          <p>{words.castAsk}</p>
        </ConfirmAsk>
      ) : null}
    </div>
  )
}

type OptionsProps = {
  readonly view: View
  readonly people: View['colleagues']
  readonly marks: ReadonlyMap<string, Mark>
  /** Whoever is left out is pointed at, once the ballot was to be cast. */
  readonly isChecked: boolean
  readonly onMark: (next: ReadonlyMap<string, Mark>) => void
}

const optionsOf = (personId: string): string => `ballot-${personId}`

function Options({ view, people, marks, isChecked, onMark }: OptionsProps) {
  const options: readonly { readonly code: Mark; readonly name: string }[] = [
    ...view.scheme.grades,
    { code: 'X', name: words.abstain },
  ]
  return (
    <div className="hp-section">
      {people.map((person) => (
        <fieldset key={person.personId} id={optionsOf(person.personId)} className="rv-ballot">
          <legend>
            <Whose person={person} />
            {isChecked && !marks.has(person.personId) ? (
              <span className="hp-field-problem"> {words.chooseOne}</span>
            ) : null}
          </legend>
          {options.map((each) => (
            <label key={each.code} className="rv-option">
              <input
                type="radio"
                name={person.personId}
                autoComplete="off"
                checked={marks.get(person.personId) === each.code}
                onChange={() => onMark(new Map(marks).set(person.personId, each.code))}
              />
              {each.name}
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
