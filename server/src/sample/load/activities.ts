import { emptyMinutes, type Minutes } from '@hepai/contract/activities-shapes'
import { sql } from 'kysely'
import { wordColumns } from '../../modules/activities/index.ts'
import { CITY } from '../../platform/city.ts'
import { instantOf } from '../../platform/clock.ts'
import { sampleActivities } from '../activities/year.ts'
import type { SampleActivity } from '../activities/types.ts'
import type { SamplePerson } from '../types.ts'
import { inBatches, known, type LoadContext } from './context.ts'
import { sampleId } from './ids.ts'
import type { PlacedBySlug } from './organizations.ts'

type People = ReadonlyMap<string, SamplePerson>

/** A year of organisation life, with attendance, first-topic items and links to the plans loaded before. */
export async function loadActivities(context: LoadContext, placed: PlacedBySlug): Promise<number> {
  const { tx, city } = context
  const people: People = new Map(city.people.map((person) => [person.slug, person]))
  const activities = sampleActivities(city)
  await inBatches(
    activities.map((one) => activityRow(context, placed, people, one)),
    (batch) => tx.insertInto('activity').values(batch).execute(),
  )
  await inBatches(
    activities.flatMap((one) => attendanceRows(people, one)),
    (batch) => tx.insertInto('activity_attendance').values(batch).execute(),
  )
  await inBatches(
    activities.flatMap((one) => itemRows(context, people, one)),
    (batch) => tx.insertInto('activity_item').values(batch).execute(),
  )
  await inBatches(
    activities.flatMap((one) => linkRows(context, people, one)),
    (batch) => tx.insertInto('activity_link').values(batch).execute(),
  )
  // Without fresh statistics the first pages are planned as if the tables were empty.
  await sql`analyze activity, activity_attendance, activity_item, activity_link, person, task, organization`.execute(tx)
  return activities.length
}

const idOf = ({ slug }: SampleActivity): string => sampleId('activity', slug)

/** Half past four in the afternoon in Shanghai of the day it was entered. */
const recordedAt = ({ day }: LoadContext, { recordedOn }: SampleActivity): Date =>
  instantOf(`${day(recordedOn)}T08:30:00Z`)

const isVoter = (people: People, slug: string): boolean => known(people, slug).memberKind === 'fullMember'

function activityRow(context: LoadContext, placed: PlacedBySlug, people: People, one: SampleActivity) {
  const at = recordedAt(context, one)
  return {
    ...{ city_id: CITY, id: idOf(one), organization_id: known(placed, one.organization).id, kind_code: one.kind },
    ...{ title: one.title, state: 'held' as const, occurred_on: context.day(one.on), parts: [...one.parts] },
    ...{ starts_at: one.startsAt, ends_at: one.endsAt, place: one.place },
    host_name: known(people, one.host).name,
    recorder_name: known(people, one.recorder).name,
    ...counts(people, one),
    ...{ audience: one.audience, service_hours: one.serviceHours, votes: '[]' },
    minutes: JSON.stringify(minutesOf(one)),
    ...wordColumns(one.title, {
      minutes: minutesOf(one),
      items: one.items.map(({ topic }) => ({ topic, note: '' })),
      resolutions: [],
    }),
    link_count: one.link === null ? 0 : 1,
    open_items: one.items.filter((item) => item.state === 'open').length,
    ...{ recorded_at: at, changed_at: at, recorded_by_name: known(people, one.recorder).name },
  }
}

const minutesOf = ({ agenda, parts }: SampleActivity): Minutes => ({
  ...emptyMinutes,
  agenda: [...agenda],
  parts: parts.map((part) => ({ part, text: '' })),
})

function counts(people: People, { roll, absent }: SampleActivity) {
  const voters = roll.filter((person) => isVoter(people, person))
  return {
    eligible: roll.length,
    present: roll.length - absent.size,
    absent: absent.size,
    voters: voters.length,
    voters_present: voters.filter((person) => !absent.has(person)).length,
  }
}

const attendanceRows = (people: People, one: SampleActivity) =>
  one.roll.map((person, sort) => ({
    ...{ city_id: CITY, activity_id: idOf(one), person_id: sampleId('person', person), sort },
    name: known(people, person).name,
    status: one.absent.has(person) ? ('absent' as const) : ('present' as const),
    reason: one.absent.get(person) ?? '',
    has_vote: isVoter(people, person),
  }))

const itemRows = (context: LoadContext, people: People, one: SampleActivity) =>
  one.items.map((item, sort) => ({
    ...{ city_id: CITY, id: sampleId('activity-item', `${one.slug}:${String(sort)}`), activity_id: idOf(one), sort },
    ...{ topic: item.topic, state: item.state, answer: item.answer },
    task_id: item.task === null ? null : sampleId('task', item.task),
    resolved_by_name: item.state === 'open' ? null : known(people, one.recorder).name,
    resolved_at: item.state === 'open' ? null : recordedAt(context, one),
  }))

const linkRows = (context: LoadContext, people: People, one: SampleActivity) =>
  one.link === null
    ? []
    : [
        {
          ...{ city_id: CITY, id: sampleId('activity-link', one.slug), activity_id: idOf(one) },
          task_id: sampleId('task', one.link.task),
          ...{ did: one.link.did, audience: one.link.audience, beneficiaries: one.link.beneficiaries },
          ...{ hours: one.link.hours, linked_at: recordedAt(context, one) },
          linked_by_name: known(people, one.recorder).name,
        },
      ]
