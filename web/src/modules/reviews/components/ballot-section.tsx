import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { ConfirmAsk } from '../../../design/dialog.tsx'
import { Section } from '../../../design/page.tsx'
import { Notice } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useWrite } from '../../../platform/use-call.ts'
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
          <Ways view={view} />
        </div>
      ) : null}
      {result === null ? null : <ResultTable view={view} result={result} />}
      {isCounting ? <PaperDialog view={view} onClose={() => setCounting(false)} /> : null}
    </Section>
  )
}

/** Which way the votes came, and in good time what a vote or two from accounts beside paper would tell. */
function Ways({ view: { ways, review, allowed } }: { view: View }) {
  const withdraw = useWrite('reviews.withdrawAccountBallots')
  const [isAsking, setAsking] = useState(false)
  if (ways === null) return null
  const { account, paper, fewest } = ways
  const isFew = account > 0 && account < fewest
  const send = (): void => {
    withdraw
      .mutateAsync({ reviewId: review.id })
      .then(({ withdrawn }) => showToast(words.withdrawn(withdrawn)))
      .catch((error: unknown) => showToast(error instanceof Error ? error.message : String(error)))
      .finally(() => setAsking(false))
  }
  return (
    <>
      <p className="hp-quiet">{words.ways(account, paper, fewest)}</p>
      {isFew ? (
        <Notice tone="warn">{paper > 0 ? words.fewBesidePaper(account, fewest) : words.few(account, fewest)}</Notice>
      ) : null}
      {allowed.includes('reviews.withdrawAccountBallots') ? (
        <div>
          <Button onClick={() => setAsking(true)}>{words.withdraw}</Button>
        </div>
      ) : null}
      {isAsking ? (
        <ConfirmAsk
          title={words.withdraw}
          act={words.withdraw}
          isBusy={withdraw.isPending}
          onConfirm={send}
          onClose={() => setAsking(false)}
        >
          <p>{words.withdrawAsk(account)}</p>
        </ConfirmAsk>
      ) : null}
    </>
  )
}
