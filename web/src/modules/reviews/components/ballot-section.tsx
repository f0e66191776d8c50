import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Section } from '../../../design/page.tsx'
import { words } from '../strings/zh-CN.ts'
import { PaperDialog } from './paper-dialog.tsx'
import { ResultTable } from './result-table.tsx'
import type { View } from './use-review.ts'

/** How many ballots came in and who has yet to vote; sums only once it is closed and they tell of nobody. */
export function BallotSection({ view }: { view: View }) {
  const { turnout, voters, result, allowed, review } = view
  const [isCounting, setCounting] = useState(false)
  if (turnout.voters === 0) return null
  const waiting = voters.filter((each) => !each.hasVoted)
  const mayCount = allowed.includes('reviews.countPaperBallots') && waiting.length > 0
  return (
    <Section
      title={words.ballot}
      note={words.turnout(turnout.received, turnout.voters)}
      action={mayCount ? <Button onClick={() => setCounting(true)}>{words.paper}</Button> : null}
    >
      {review.state === 'ballot' ? (
        <div className="hp-pad hp-stack">
          <p className="hp-quiet">{words.secrecy}</p>
          {voters.length === 0 ? null : waiting.length === 0 ? (
            <p>{words.allVoted}</p>
          ) : (
            <p>{words.notVotedNames(waiting.map((each) => each.name))}</p>
          )}
        </div>
      ) : null}
      {result === null ? null : <ResultTable view={view} result={result} />}
      {isCounting ? <PaperDialog view={view} onClose={() => setCounting(false)} /> : null}
    </Section>
  )
}
