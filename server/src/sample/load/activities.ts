import { sql } from 'kysely'
import type { SampleActivity } from '../activities/types.ts'
import { sampleActivities } from '../activities/year.ts'
import { type People, activityRow, attendanceRows, itemRows, linkRows, resolutionRows } from './activity-rows.ts'
import { inBatches, type LoadContext } from './context.ts'
import type { PlacedBySlug } from './organizations.ts'

/** A year of organisation life, with attendance, first-topic items and links to the plans loaded before. */
export async function loadActivities(context: LoadContext, placed: PlacedBySlug): Promise<readonly SampleActivity[]> {
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
    activities.flatMap((one) => resolutionRows(context, one)),
    (batch) => tx.insertInto('activity_resolution').values(batch).execute(),
  )
  await inBatches(
    activities.flatMap((one) => linkRows(context, people, one)),
    (batch) => tx.insertInto('activity_link').values(batch).execute(),
  )
  // Without fresh statistics the first pages are planned as if the tables were empty.
  await sql`analyze activity, activity_attendance, activity_item, activity_link, person, task, organization`.execute(tx)
  return activities
}
