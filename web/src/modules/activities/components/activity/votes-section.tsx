import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Light } from '../../../../design/light.tsx'
import { Section } from '../../../../design/page.tsx'
import type { Output } from '../../../../platform/call.ts'
import { longDay } from '../../../../platform/dates.ts'
import { words } from '../../strings/zh-CN.ts'
import { ResolutionTask } from './resolution-task.tsx'
import { TaskLink } from './task-link.tsx'

type View = Output<'activities.showActivity'>
type Vote = View['votes'][number]

/** Each vote with the rule it was judged by; what could not pass says why. */
export function VotesSection({ votes }: { votes: readonly Vote[] }) {
  if (votes.length === 0) return null
  return (
    <Section title={words.votes}>
      <ul>
        {votes.map((vote) => (
          <li key={vote.matter} className="av-line">
            <div className="av-join">
              <p className="hp-grow av-duty-name">{vote.matter}</p>
              <Light tone={vote.isPassed ? 'done' : 'late'} word={resultOf(vote)} />
            </div>
            <p>{words.voteCounts(vote)}</p>
            {vote.ballots === undefined ? null : <p>{words.ballotCounts(vote.ballots)}</p>}
            <p className="hp-quiet">{vote.reason}</p>
            {vote.warnings.map((each) => (
              <p key={each} className="hp-late">
                {each}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const resultOf = ({ isPassed, isQuorate }: Vote): string =>
  isPassed ? words.results.passed : isQuorate ? words.results.notPassed : words.results.invalid

type Props = { readonly view: View; readonly may: (name: string) => boolean }

/** What was decided, who does it and until when. */
export function ResolutionsSection({ view: { resolutions }, may }: Props) {
  const [making, setMaking] = useState<string | null>(null)
  if (resolutions.length === 0) return null
  return (
    <Section title={words.resolutions}>
      <ul>
        {resolutions.map((each) => (
          <li key={each.id} className="av-line">
            <div className="av-join">
              <div className="hp-grow">
                <p>{each.text}</p>
                <p className="hp-quiet">
                  {words.owed(each.ownerName, each.dueOn === null ? null : longDay(each.dueOn))}
                  <CarriedBy resolution={each} />
                </p>
              </div>
              {each.taskId === null && may('makeResolutionTask') && making !== each.id ? (
                <Button aria-label={words.makeTaskNamed(each.text)} onClick={() => setMaking(each.id)}>
                  {words.makeTask}
                </Button>
              ) : null}
            </div>
            {making === each.id ? <ResolutionTask resolution={each} onDone={() => setMaking(null)} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function CarriedBy({ resolution: { taskId, planId, taskName } }: { resolution: View['resolutions'][number] }) {
  if (taskId === null || planId === null) return null
  return (
    <>
      {' '}
      · {words.carriedBy} <TaskLink {...{ planId, taskId }} name={taskName ?? ''} />
    </>
  )
}
