import { Facts, Section } from '../../../../design/page.tsx'
import type { Output } from '../../../../platform/call.ts'
import { longDay, longInstant, withLongDays } from '../../../../platform/dates.ts'
import { useRead } from '../../../../platform/use-call.ts'
import { words } from '../../strings/zh-CN.ts'

type View = Output<'activities.showActivity'>
const said = words.facts

/** When, where, who came, who entered it, and which duties it meets and why. */
export function ActivityFacts({ view: { activity } }: { view: View }) {
  const { startsAt, endsAt, occurredOn } = activity
  const time = [startsAt, endsAt].filter((each) => each !== null).join('–')
  return (
    <Section title={words.facts.head}>
      <Facts
        items={[
          [said.day, `${longDay(occurredOn)} ${time}`.trim()],
          ...together(activity),
          [said.place, activity.place || words.none],
          [said.host, activity.hostName || words.none],
          [said.recorder, activity.recorderName || words.none],
          [said.attendance, attendanceOf(activity)],
          ...audience(activity),
          [
            said.recorded,
            `${longInstant(activity.recordedAt)} ${activity.recordedByName}${activity.isLateEntry ? ` · ${words.lateEntry}` : ''}`,
          ],
          [said.meets, <Meets key="meets" activity={activity} />],
        ]}
      />
    </Section>
  )
}

const audience = ({ audience: count }: View['activity']): readonly [string, string][] =>
  count === 0 ? [] : [[said.audience, words.people(count)]]

/** Where nobody belongs on a roll, three noughts would say that nobody came. */
function attendanceOf({ state, eligible, present, absent }: View['activity']): string {
  if (state === 'planned') return words.arranged
  return eligible === 0 ? words.none : words.rollCount(eligible, present, absent, null)
}

const together = ({ alsoKindNames }: View['activity']): readonly [string, string][] =>
  alsoKindNames.length === 0 ? [] : [[said.together, words.list(alsoKindNames)]]

/** Asked from the duties of its month, so that the page and the month never disagree. */
function Meets({ activity }: { activity: View['activity'] }) {
  const month = activity.occurredOn.slice(0, 7)
  const duties = useRead('activities.listDuties', { organizationId: activity.organizationId, month, limit: 1 })
  const met = (duties.data?.items ?? [])
    .filter((each) => each.organizationId === activity.organizationId)
    .flatMap((each) => each.duties)
    .filter((each) => each.metBy?.activityId === activity.id)
  if (duties.data === undefined) return null
  if (met.length === 0) return words.meetsNothing
  return (
    <ul>
      {met.map((each) => (
        <li key={`${each.kindCode} ${each.periodStartOn}`}>
          {words.meets(each.periodLabel, each.kindName)} <span className="hp-quiet">{withLongDays(each.why)}</span>
        </li>
      ))}
    </ul>
  )
}
