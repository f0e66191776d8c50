import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Section } from '../../../../design/page.tsx'
import { showToast } from '../../../../design/toast.tsx'
import type { Output } from '../../../../platform/call.ts'
import { longDay } from '../../../../platform/dates.ts'
import { useRead, useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/themes/zh-CN.ts'

type View = Output<'activities.showResearchTopic'>

/** The sessions of research that belong to the question. */
export function TopicActivities({ view: { topic, activities, allowed } }: { view: View }) {
  const [isAdding, setAdding] = useState(false)
  const link = useWrite('activities.linkTopicActivity')
  const mayLink = allowed.includes('activities.linkTopicActivity')
  const set = async (activityId: string, isLinked: boolean): Promise<void> => {
    await link.mutateAsync({ topicId: topic.id, activityId, isLinked })
    showToast(isLinked ? words.put : words.taken)
  }
  return (
    <Section
      title={words.activities}
      action={
        mayLink ? (
          <Button aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            {isAdding ? words.cancel : words.addActivity}
          </Button>
        ) : undefined
      }
    >
      {isAdding ? (
        <Candidates
          organizationId={topic.organizationId}
          held={new Set(activities.map((each) => each.id))}
          onChoose={(id) => void set(id, true)}
        />
      ) : null}
      {activities.length === 0 && !isAdding ? <p className="hp-pad hp-quiet">{words.noActivities}</p> : null}
      <ul>
        {activities.map((each) => (
          <li key={each.id} className="av-line av-join">
            <div className="hp-grow">
              <p>
                <Link to="/activities/$activityId" params={{ activityId: each.id }}>
                  {each.title}
                </Link>
              </p>
              <p className="hp-quiet">
                {[longDay(each.occurredOn), each.kindName, words.audienceOf(each.audience)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
            {mayLink ? (
              <Button look="quiet" aria-label={words.takeOffNamed(each.title)} onClick={() => void set(each.id, false)}>
                {words.takeOff}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type CandidatesProps = {
  readonly organizationId: string
  readonly held: ReadonlySet<string>
  readonly onChoose: (activityId: string) => void
}

/** Sessions of research of the same organisation that are not on the list yet. */
function Candidates({ organizationId, held, onChoose }: CandidatesProps) {
  const listed = useRead('activities.listActivities', { organizationId, kindCode: 'micro_research', limit: 30 })
  if (listed.data === undefined) return null
  const free = listed.data.items.filter((each) => !held.has(each.id))
  return (
    <ul className="av-sub">
      {free.map((each) => (
        <li key={each.id} className="av-line av-join">
          <p className="hp-grow">
            {each.title} <span className="hp-quiet">{longDay(each.occurredOn)}</span>
          </p>
          <Button aria-label={words.addActivityNamed(each.title)} onClick={() => onChoose(each.id)}>
            {words.addActivity}
          </Button>
        </li>
      ))}
      <li className="av-line">
        {free.length === 0 ? <span className="hp-quiet">{words.noCandidates} </span> : null}
        <Link to="/activities/new" search={{ kind: 'micro_research', organization: organizationId }}>
          {words.recordResearch}
        </Link>
      </li>
    </ul>
  )
}
