import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { ConfirmAsk } from '../../../design/dialog.tsx'
import { Section } from '../../../design/page.tsx'
import { showToast } from '../../../design/toast.tsx'
import { longDay } from '../../../platform/dates.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { AskDialog } from './ask-dialog.tsx'
import type { View } from './use-review.ts'

type Move = View['moves'][number]
type OwnEvent = Exclude<Move['event'], 'propose' | 'confirm' | 'sendBack'>

/** What comes next, what it still needs, and the one act that leads there. */
export function NextStep({ view }: { view: View }) {
  const { review, moves } = view
  return (
    <Section
      title={words.next}
      note={review.dueOn === null ? undefined : review.isLate ? words.late : words.dueBy(longDay(review.dueOn))}
    >
      <div className="hp-pad hp-stack">
        {moves.length === 0 ? (
          <p>{review.state === 'archived' ? words.archived : words.waiting(review.stateName, view.waitsFor)}</p>
        ) : null}
        {moves.map((move) => (
          <MoveLine key={move.event} view={view} move={move} />
        ))}
      </div>
    </Section>
  )
}

function MoveLine({ view, move }: { view: View; move: Move }) {
  const { id: reviewId } = view.review
  const { event } = move
  if (event === 'propose')
    return (
      <div>
        <Link to="/reviews/$reviewId/grades" params={{ reviewId }} className="hp-button hp-button-primary">
          {words.gradeNow}
        </Link>
      </div>
    )
  if (event === 'confirm' || event === 'sendBack') return <Decide view={view} isConfirmed={event === 'confirm'} />
  return <OwnMove view={view} move={move} event={event} />
}

const asks = new Set<OwnEvent>(['openBallot', 'closeBallot', 'tellResults', 'archive'])
const namesMissing = ({ people }: View): readonly string[] =>
  people.filter((each) => each.standing !== 'excluded' && !each.hasSelfReview).map((each) => each.name)
const reasonWords = (event: OwnEvent, missing: readonly string[]) =>
  event === 'closeBallot'
    ? { label: words.fewReason, help: words.fewReasonHelp }
    : { label: words.missingReason, help: words.missingReasonHelp(missing) }
const confirmWords: Partial<Record<OwnEvent, string>> = words.confirmMove

function OwnMove({ view, move, event }: { view: View; move: Move; event: OwnEvent }) {
  const { id: reviewId, version } = view.review
  const write = useWrite('reviews.moveReview')
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const go = async (reason = ''): Promise<void> => {
    await write.mutateAsync({ reviewId, version, event, reason })
    showToast(words.moved)
  }
  const goOrSay = (): void => {
    setAsking(false)
    go().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
  }
  const blocking = move.needsReason ? move.missing.slice(1) : move.missing
  return (
    <div className="hp-stack">
      {move.missing.length === 0 ? null : <p className="hp-quiet">{words.missing(move.missing)}</p>}
      {problem === null ? null : (
        <p className="hp-field-problem" role="alert">
          {problem}
        </p>
      )}
      {blocking.length > 0 ? null : (
        <div>
          <Button
            look="primary"
            isBusy={write.isPending}
            onClick={() => (asks.has(event) || move.needsReason ? setAsking(true) : goOrSay())}
          >
            {move.name}
          </Button>
        </div>
      )}
      {isAsking && move.needsReason ? (
        <AskDialog
          {...{ id: `move-${reviewId}-${event}`, title: words.reasonTitle(move.name), act: move.name, onSend: go }}
          {...{ ...reasonWords(event, namesMissing(view)), onClose: () => setAsking(false) }}
        />
      ) : null}
      {isAsking && !move.needsReason ? (
        <ConfirmAsk
          title={move.name}
          act={move.name}
          isBusy={write.isPending}
          onConfirm={goOrSay}
          onClose={() => setAsking(false)}
        >
          <p>{confirmWords[event]}</p>
        </ConfirmAsk>
      ) : null}
    </div>
  )
}

function Decide({ view, isConfirmed }: { view: View; isConfirmed: boolean }) {
  const { id: reviewId, version } = view.review
  const decide = useWrite('reviews.decideGrades')
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (reason: string): Promise<void> => {
    await decide.mutateAsync({ reviewId, version, isConfirmed, reason })
    showToast(isConfirmed ? words.decided : words.returned)
  }
  const approve = (): void => {
    send('').catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
  }
  return (
    <div className="hp-stack">
      {isConfirmed ? <p className="hp-quiet">{words.approveHelp}</p> : null}
      {problem === null ? null : (
        <p className="hp-field-problem" role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button
          look={isConfirmed ? 'primary' : 'plain'}
          isBusy={decide.isPending}
          onClick={() => (isConfirmed ? approve() : setAsking(true))}
        >
          {isConfirmed ? words.approve : words.sendBack}
        </Button>
      </div>
      {isAsking ? (
        <AskDialog
          {...{ id: `return-${reviewId}`, title: words.sendBack, label: words.returnReason, act: words.sendBack }}
          {...{ onSend: send, onClose: () => setAsking(false) }}
        />
      ) : null}
    </div>
  )
}
