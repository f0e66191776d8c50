import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Section } from '../../../design/page.tsx'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { NoteDialog } from './note-dialog.tsx'
import type { View } from './use-review.ts'

const noting = new Set(['preparing', 'selfReview', 'criticism', 'rectifying'])

/** That something was noted is listed; what was said is read only on purpose, by those who may. */
export function NotesSection({ view }: { view: View }) {
  const { notes, review, allowed } = view
  const [isAdding, setAdding] = useState(false)
  const [isReading, setReading] = useState(false)
  const count = (kind: string): number => notes.filter((each) => each.kind === kind).length
  const mayRead = allowed.includes('reviews.listReviewTexts')
  const mayAdd = allowed.includes('reviews.moveReview') && noting.has(review.state)
  return (
    <Section
      title={words.notes}
      note={words.noteCounts(count('study'), count('talk'), count('opinion'), count('criticism'))}
      action={
        <span className="hp-row hp-screen-only">
          {mayRead ? (
            <Button look="quiet" onClick={() => setReading(!isReading)}>
              {isReading ? words.hideTexts : words.readTexts}
            </Button>
          ) : null}
          {mayAdd ? <Button onClick={() => setAdding(true)}>{words.addNote}</Button> : null}
        </span>
      }
    >
      {isReading ? <Texts reviewId={review.id} kind={review.kind} /> : <Lines notes={notes} kind={review.kind} />}
      {isAdding ? <NoteDialog view={view} isOwn={false} onClose={() => setAdding(false)} /> : null}
    </Section>
  )
}

type Kind = View['review']['kind']
/** 述职 asks for opinions only. */
const isReport = (kind: Kind): boolean => kind === 'dualReport' || kind === 'secretaryReview'

function Lines({ notes, kind }: { notes: View['notes']; kind: Kind }) {
  if (notes.length === 0)
    return <p className="hp-pad hp-quiet">{isReport(kind) ? words.noteEmptyReport : words.noteEmpty}</p>
  return (
    <ul>
      {notes.map((each) => (
        <li key={each.id} className="rv-line">
          <span>{longDay(each.occurredOn)}</span>
          <span className="hp-grow">{words.noteLine(words.noteKinds[each.kind], each.aboutName, each.byName)}</span>
        </li>
      ))}
    </ul>
  )
}

function Texts({ reviewId, kind }: { reviewId: string; kind: Kind }) {
  const texts = useRead('reviews.listReviewTexts', { reviewId })
  return (
    <Loaded of={texts}>
      {({ selfReviews, notes }) => (
        <ul>
          {notes.map((each) => (
            <li key={each.id} className="rv-text">
              <p className="hp-quiet">
                {longDay(each.occurredOn)} {words.noteLine(words.noteKinds[each.kind], each.aboutName, each.byName)}
              </p>
              <p className="rv-words">{each.text}</p>
            </li>
          ))}
          {selfReviews.map((each) => (
            <li key={each.personId} className="rv-text">
              <p className="hp-quiet">
                {words.said[kind]} · {each.name}
              </p>
              <p className="rv-words">{each.text}</p>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}
