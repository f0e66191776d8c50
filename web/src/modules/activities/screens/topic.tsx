import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Facts, Page, Section } from '../../../design/page.tsx'
import { showToast } from '../../../design/toast.tsx'
import type { Output } from '../../../platform/call.ts'
import { longDay, withLongDays } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useRead, useWrite } from '../../../platform/use-call.ts'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { FindingsSection } from '../components/topics/findings-section.tsx'
import { TopicActivities } from '../components/topics/topic-activities.tsx'
import { TopicForm } from '../components/topics/topic-form.tsx'
import { words } from '../strings/themes/zh-CN.ts'
import '../components/activities.css'

type View = Output<'activities.showResearchTopic'>
const route = getRouteApi('/activities/topics/$topicId')

/** From the question to the finding, who adopted it, and the task it became. */
export function TopicScreen() {
  const { topicId } = route.useParams()
  const view = useRead('activities.showResearchTopic', { topicId })
  return <Loaded of={view}>{(data) => <Topic key={data.topic.id} view={data} />}</Loaded>
}

function Topic({ view }: { view: View }) {
  const { topic, allowed } = view
  const [act, setAct] = useState<'edit' | 'remove' | null>(null)
  const remove = useWrite('activities.removeResearchTopic')
  const navigate = useNavigate()
  const mayEdit = allowed.includes('activities.saveResearchTopic')
  return (
    <Page
      title={topic.title}
      about={[topic.organizationName, words.stages[topic.stage], withLongDays(topic.next)].join(' · ')}
      trail={[
        {
          label: words.topics,
          link: (
            <Link to="/activities/topics" search={{ organization: topic.organizationId }}>
              {words.topics}
            </Link>
          ),
        },
      ]}
      action={
        mayEdit && act !== 'edit' ? (
          <>
            <Button onClick={() => setAct('remove')}>{words.remove}</Button>
            <Button onClick={() => setAct('edit')}>{words.edit}</Button>
          </>
        ) : undefined
      }
    >
      {act === 'edit' ? (
        <Section title={words.edit}>
          <div className="hp-pad">
            <TopicForm organizationId={topic.organizationId} topic={topic} onDone={() => setAct(null)} />
          </div>
        </Section>
      ) : (
        <Section title={words.basics}>
          <Facts items={factsOf(topic)} />
        </Section>
      )}
      <TopicActivities view={view} />
      <FindingsSection view={view} />
      {act === 'remove' ? (
        <ReasonDialog
          title={words.removeTitle(topic.title)}
          help={words.removeHelp}
          act={words.remove}
          onClose={() => setAct(null)}
          send={async (reason) => {
            await navigate({ to: '/activities/topics', search: { organization: topic.organizationId }, replace: true })
            await remove.mutateAsync({ topicId: topic.id, version: topic.version, reason })
            showToast(words.removed)
          }}
        />
      ) : null}
    </Page>
  )
}

const factsOf = ({ question, people, fromOn, toOn, activities, findings, adoptions }: View['topic']) =>
  [
    [words.question, question],
    [words.people, people.length === 0 ? words.none : words.list(people.map((each) => each.name))],
    [words.dates, toOn === null ? words.fromDay(longDay(fromOn)) : words.days(longDay(fromOn), longDay(toOn))],
    [words.stage, words.topicCounts(activities, findings, adoptions)],
  ] as const
