import type { Input, Output } from '../../../platform/call.ts'
import { figure } from '../../../platform/numbers.ts'
import { useRead } from '../../../platform/use-call.ts'
import { words } from '../strings/themes/zh-CN.ts'

const hoursOf = (hours: number): string => figure(hours, Number.isInteger(hours) ? 0 : 1)

/** The sums as words, noughts left out. */
export function sumWords({
  sessions,
  present,
  audience,
  hours,
}: Output<'activities.sumActivities'>): readonly string[] {
  return [
    words.sessions(figure(sessions)),
    ...(present === 0 ? [] : [words.present(figure(present))]),
    ...(audience === 0 ? [] : [words.audience(figure(audience))]),
    ...(hours === 0 ? [] : [words.hours(hoursOf(hours))]),
  ]
}

/** What the list below comes to: times held, people who came, listeners, hours of service. */
export function ActivitySums({ filters }: { filters: Input<'activities.sumActivities'> }) {
  const sums = useRead('activities.sumActivities', filters)
  if (sums.data === undefined || sums.data.sessions === 0) return null
  return (
    <ul className="av-sums" aria-label={words.sums} title={words.sumsNote}>
      {sumWords(sums.data).map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  )
}
