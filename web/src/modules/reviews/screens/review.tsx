import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Page } from '../../../design/page.tsx'
import { StepLine } from '../../../design/step-line.tsx'
import { showToast } from '../../../design/toast.tsx'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { AskDialog } from '../components/ask-dialog.tsx'
import { BallotSection } from '../components/ballot-section.tsx'
import { FindingsSection } from '../components/findings-section.tsx'
import { MeetingSection } from '../components/meeting-section.tsx'
import { MineSection } from '../components/mine-section.tsx'
import { NextStep } from '../components/next-step.tsx'
import { NotesSection } from '../components/notes-section.tsx'
import { PeopleSection } from '../components/people-section.tsx'
import { WeightedSection } from '../components/weighted-section.tsx'
import { type View, useReview } from '../components/use-review.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/reviews.css'

const route = getRouteApi('/reviews/$reviewId')

/** One review: where it stands, what comes next, and what is there. */
export function ReviewScreen() {
  const { reviewId } = route.useParams()
  const view = useReview(reviewId)
  return <Loaded of={view}>{(data) => <Review key={data.review.id} view={data} />}</Loaded>
}

function Review({ view }: { view: View }) {
  const { review, steps, allowed, isInside } = view
  const [isRemoving, setRemoving] = useState(false)
  const mayPrint = isInside && view.scheme.grades.length > 0 && (view.result !== null || review.state === 'archived')
  return (
    <Page
      title={review.title}
      about={`${review.organizationName} · ${words.kinds[review.kind]} · ${review.stateName}`}
      trail={[{ label: words.reviews, link: <Link to="/reviews">{words.reviews}</Link> }]}
      action={
        <>
          {allowed.includes('reviews.removeReview') ? (
            <Button onClick={() => setRemoving(true)}>{words.remove}</Button>
          ) : null}
          {mayPrint ? (
            <Link to="/reviews/$reviewId/result" params={{ reviewId: review.id }} className="hp-button hp-button-plain">
              {words.printResult}
            </Link>
          ) : null}
        </>
      }
    >
      <StepLine
        label={words.steps}
        steps={steps.map((each) => ({
          ...{ key: each.state, label: each.name, standing: each.standing },
          note: each.on === null ? undefined : longDay(each.on),
        }))}
      />
      <NextStep view={view} />
      <MineSection view={view} />
      <NotesOf view={view} />
      <MeetingSection view={view} />
      <BallotSection view={view} />
      <WeightedSection view={view} />
      <FindingsSection view={view} />
      <PeopleSection view={view} />
      {isRemoving ? <RemoveDialog view={view} onClose={() => setRemoving(false)} /> : null}
    </Page>
  )
}

const NotesOf = ({ view }: { view: View }) => (view.isInside ? <NotesSection view={view} /> : null)

function RemoveDialog({ view, onClose }: { view: View; onClose: () => void }) {
  const { id: reviewId, version } = view.review
  const remove = useWrite('reviews.removeReview')
  const navigate = useNavigate()
  return (
    <AskDialog
      {...{ id: `remove-${reviewId}`, title: words.removeTitle, label: words.removeReason, act: words.remove, onClose }}
      onSend={async (reason) => {
        await navigate({ to: '/reviews' })
        await remove.mutateAsync({ reviewId, version, reason })
        showToast(words.removed)
      }}
    />
  )
}
