import { Link } from '@tanstack/react-router'
import { Section } from '../../../../design/page.tsx'
import { FilterChoice } from '../../../../design/filters.tsx'
import { showToast } from '../../../../design/toast.tsx'
import type { Output } from '../../../../platform/call.ts'
import { withLongDays } from '../../../../platform/dates.ts'
import { useRead, useWrite } from '../../../../platform/use-call.ts'
import { words } from '../../strings/themes/zh-CN.ts'

type Activity = Output<'activities.showActivity'>['activity']
const kinds = new Set(['micro_research', 'research_topic'])

/** On the page of a session of research: the question it belongs to, and how far that has come. */
export function ActivityTopics({ activity, mayLink }: { activity: Activity; mayLink: boolean }) {
  const isResearch = kinds.has(activity.kindCode)
  const own = useRead('activities.listResearchTopics', { activityId: activity.id, limit: 10 }, { isOff: !isResearch })
  if (!isResearch || own.data === undefined) return null
  const { items } = own.data
  return (
    <Section title={words.ofTopics}>
      {items.length === 0 ? <p className="hp-pad hp-quiet">{words.ofNoTopic}</p> : null}
      <ul>
        {items.map((each) => (
          <li key={each.id} className="av-line">
            <Link to="/activities/topics/$topicId" params={{ topicId: each.id }}>
              {each.title}
            </Link>{' '}
            <span className="hp-quiet">
              {words.stages[each.stage]} · {withLongDays(each.next)}
            </span>
          </li>
        ))}
      </ul>
      {mayLink ? <Choose activity={activity} held={items.map((each) => each.id)} /> : null}
    </Section>
  )
}

function Choose({ activity, held }: { activity: Activity; held: readonly string[] }) {
  const { organizationId } = activity
  const link = useWrite('activities.linkTopicActivity')
  const listed = useRead('activities.listResearchTopics', { organizationId, limit: 50 })
  const free = (listed.data?.items ?? []).filter((each) => !held.includes(each.id))
  const put = async (topicId: string): Promise<void> => {
    if (topicId === '') return
    await link.mutateAsync({ topicId, activityId: activity.id, isLinked: true })
    showToast(words.put)
  }
  return (
    <div className="hp-pad hp-row hp-screen-only">
      {free.length === 0 ? null : (
        <FilterChoice
          label={words.toTopic}
          value=""
          choices={[
            { value: '', label: words.toTopic },
            ...free.map((each) => ({ value: each.id, label: each.title })),
          ]}
          onChange={(topicId) => void put(topicId)}
        />
      )}
      <Link
        to="/activities/topics"
        search={{ organization: organizationId, act: 'new', activity: activity.id }}
        className="hp-button hp-button-plain"
      >
        {words.newTopic}
      </Link>
    </div>
  )
}
