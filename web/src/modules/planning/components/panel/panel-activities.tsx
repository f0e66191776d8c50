import type { TaskView } from '@hepai/contract/planning-shapes'
import { Link } from '@tanstack/react-router'
import { longDay } from '../../../../platform/dates.ts'
import { useMay } from '../../../../platform/session.tsx'
import { useRead } from '../../../../platform/use-call.ts'
import { words } from '../../strings/plan/zh-CN.ts'

const shown = 20

/** Every activity that served the task, in the words of who held it. */
export function PanelActivities({ task }: { task: TaskView }) {
  const mayRead = useMay('activities.read')
  const served = useRead('activities.listTaskActivities', { taskId: task.id, limit: shown }, { isOff: !mayRead })
  if (!mayRead || served.data === undefined) return null
  const { items, sums } = served.data
  return (
    <section className="pl-panel-part" aria-label={words.servedHead}>
      <h3>{words.servedHead}</h3>
      <p className="hp-quiet pl-field-wide">{items.length === 0 ? words.servedNone : words.servedSums(sums)}</p>
      <ul className="pl-field-wide hp-stack">
        {items.map(({ activity, link }) => (
          <li key={link.id}>
            <p>{link.did}</p>
            <p className="hp-quiet">
              {words.servedBy(activity.organizationName, longDay(activity.occurredOn))}{' '}
              <Link to="/activities/$activityId" params={{ activityId: activity.id }}>
                {activity.title}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
