import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Section } from '../../../design/page.tsx'
import { words } from '../strings/zh-CN.ts'
import { NoteDialog } from './note-dialog.tsx'
import { type View, gradeName } from './use-review.ts'

type Part = { readonly view: View; readonly mine: NonNullable<View['mine']> }

/** One's own part: what to do now, and one's own grade once it is told. */
export function MineSection({ view }: { view: View }) {
  const { mine } = view
  if (mine === null) return null
  return (
    <Section title={words.mine}>
      <div className="hp-pad hp-stack">
        <p>{saying({ view, mine })}</p>
        {mine.grounds === null || mine.grounds === '' ? null : <p className="hp-quiet">{mine.grounds}</p>}
        <Acts view={view} mine={mine} />
      </div>
    </Section>
  )
}

const mayVote = ({ view, mine }: Part): boolean => view.review.state === 'ballot' && mine.isVoter && !mine.hasVoted
const takesPart = ({ mine }: Part): boolean => mine.standing !== null && mine.standing !== 'excluded'
const maySay = (part: Part): boolean => takesPart(part) && ['selfReview', 'criticism'].includes(part.view.review.state)

function Acts(part: Part) {
  const { view, mine } = part
  const [isWriting, setWriting] = useState(false)
  const params = { reviewId: view.review.id }
  return (
    <div className="hp-row">
      {mayVote(part) ? (
        <Link to="/reviews/$reviewId/ballot" params={params} className="hp-button hp-button-primary">
          {words.castBallot}
        </Link>
      ) : null}
      {maySay(part) ? (
        <Link to="/reviews/$reviewId/self-review" params={params} className="hp-button hp-button-plain">
          {(mine.isSubmitted ? words.changeSelfReview : words.writeSelfReview)(words.said[view.review.kind])}
        </Link>
      ) : null}
      {maySay(part) && view.review.state === 'criticism' ? (
        <Button onClick={() => setWriting(true)}>{words.writeCriticism}</Button>
      ) : null}
      {isWriting ? <NoteDialog view={view} isOwn onClose={() => setWriting(false)} /> : null}
    </div>
  )
}

function saying(part: Part): string {
  const { view, mine } = part
  if (mine.grade !== null) return words.mineGrade(gradeName(view, mine.grade))
  if (maySay(part)) return (mine.isSubmitted ? words.mineSubmitted : words.mineSelfReview)(words.said[view.review.kind])
  if (view.review.state === 'ballot' && mine.isVoter) return mine.hasVoted ? words.mineVoted : words.mineBallot
  const isTold = ['rectifying', 'archived'].includes(view.review.state)
  return mine.standing === 'ungraded' && isTold ? words.mineNoGrade : words.mineNothing
}
