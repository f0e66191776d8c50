import type { ActivityFields } from '@hepai/contract/activities-shapes'
import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { compiled, type Put } from '../../../platform/database/compiled.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { RollMember } from '../domain/roll.ts'
import { mayVote } from '../domain/votes.ts'
import type { RecordGrant } from './activity.ts'

type Tx = Transaction<Tables>
type OfActivity = { readonly activityId: string }

/** Writes the attendance list anew. */
export async function saveAttendance(
  tx: Tx,
  grant: RecordGrant,
  activityId: string,
  attendance: ActivityFields['attendance'],
  roll: readonly RollMember[],
): Promise<void> {
  await tx.deleteFrom('activity_attendance').where('city_id', '=', CITY).where('activity_id', '=', activityId).execute()
  await insertAttendance(tx, grant, activityId, attendance, roll)
}

/** Writes the attendance list of a new record; the names stand as they were on the roll that day. */
export async function insertAttendance(
  tx: Tx,
  _grant: RecordGrant,
  activityId: string,
  attendance: ActivityFields['attendance'],
  roll: readonly RollMember[],
): Promise<void> {
  if (attendance.length === 0) return
  const byId = new Map(roll.map((member) => [member.personId, member]))
  const entries = attendance.map(({ personId, status, reason }) => {
    const member = byId.get(personId)
    return { personId, status, reason, name: member?.name ?? '', hasVote: mayVote(member?.memberKind ?? '') }
  })
  // One list for each column: the statement stays the same however many came.
  await sql`insert into activity_attendance (city_id, activity_id, person_id, name, status, reason, has_vote, sort)
    select ${CITY}::int, ${activityId}::uuid, entry.*
    from unnest(${entries.map((one) => one.personId)}::uuid[], ${entries.map((one) => one.name)}::text[],
      ${entries.map((one) => one.status)}::text[], ${entries.map((one) => one.reason)}::text[],
      ${entries.map((one) => one.hasVote)}::boolean[]) with ordinality as entry`.execute(tx)
}

/** Who was on an earlier list, as they were then: people move, a record does not. */
export async function attendedBefore(db: Kysely<Tables>, activityId: string): Promise<readonly RollMember[]> {
  const rows = await db
    .selectFrom('activity_attendance')
    .select(['person_id', 'name', 'has_vote'])
    .where('city_id', '=', CITY)
    .where('activity_id', '=', activityId)
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    memberKind: row.has_vote ? 'full' : 'probationary',
    post: null,
  }))
}

export const attendanceOf = (db: Kysely<Tables>, activityId: string) => attendanceOfActivity(db, { activityId })

const attendanceOfActivity = compiled((db, put: Put<OfActivity>) =>
  db
    .selectFrom('activity_attendance')
    .select(['person_id as personId', 'name', 'status', 'reason', 'has_vote as hasVote'])
    .where('city_id', '=', CITY)
    .where(
      'activity_id',
      '=',
      put((of) => of.activityId),
    )
    .orderBy('sort'),
)

export const itemsOf = (db: Kysely<Tables>, activityId: string) => itemsOfActivity(db, { activityId })

const itemsOfActivity = compiled((db, put: Put<OfActivity>) =>
  db
    .selectFrom('activity_item')
    .leftJoin('task', (join) => join.onRef('task.id', '=', 'activity_item.task_id').on('task.city_id', '=', CITY))
    .select(['activity_item.id', 'activity_item.topic', 'activity_item.note', 'activity_item.state'])
    .select(['activity_item.answer', 'activity_item.task_id as taskId', 'task.name as taskName'])
    .select('task.plan_id as planId')
    .select(['activity_item.resolved_by_name as resolvedByName', 'activity_item.resolved_at as resolvedAt'])
    .where('activity_item.city_id', '=', CITY)
    .where(
      'activity_item.activity_id',
      '=',
      put((of) => of.activityId),
    )
    .orderBy('activity_item.sort'),
)

export const resolutionsOf = (db: Kysely<Tables>, activityId: string) => resolutionsOfActivity(db, { activityId })

const resolutionsOfActivity = compiled((db, put: Put<OfActivity>) =>
  db
    .selectFrom('activity_resolution')
    .leftJoin('task', (join) => join.onRef('task.id', '=', 'activity_resolution.task_id').on('task.city_id', '=', CITY))
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'activity_resolution.owner_id').on('person.city_id', '=', CITY),
    )
    .select(['activity_resolution.id', 'activity_resolution.text', 'activity_resolution.owner_id as ownerId'])
    .select(['person.name as ownerName', 'activity_resolution.due_on as dueOn'])
    .select(['activity_resolution.task_id as taskId', 'task.name as taskName'])
    .select('task.plan_id as planId')
    .where('activity_resolution.city_id', '=', CITY)
    .where(
      'activity_resolution.activity_id',
      '=',
      put((of) => of.activityId),
    )
    .orderBy('activity_resolution.sort'),
)

type Named<T> = T & { readonly id: string }
export type NamedItem = Named<Omit<ActivityFields['items'][number], 'id'>>
export type NamedResolution = Named<Omit<ActivityFields['resolutions'][number], 'id'>>

/** Items and resolutions that are no longer named go; an answer or a task that was given stays with its row. */
export async function saveItems(
  tx: Tx,
  grant: RecordGrant,
  activityId: string,
  items: readonly NamedItem[],
): Promise<void> {
  const gone = tx.deleteFrom('activity_item').where('city_id', '=', CITY).where('activity_id', '=', activityId)
  const kept = items.map((item) => item.id)
  await (kept.length === 0 ? gone : gone.where('id', 'not in', kept)).execute()
  await insertItems(tx, grant, activityId, items)
}

export async function insertItems(
  tx: Tx,
  _grant: RecordGrant,
  activityId: string,
  items: readonly NamedItem[],
): Promise<void> {
  if (items.length === 0) return
  await tx
    .insertInto('activity_item')
    .values(
      items.map(({ id, topic, note }, sort) => ({ city_id: CITY, id, activity_id: activityId, topic, note, sort })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['city_id', 'id'])
        .doUpdateSet({ topic: sql`excluded.topic`, note: sql`excluded.note`, sort: sql`excluded.sort` })
        .where('activity_item.activity_id', '=', activityId),
    )
    .execute()
}

export async function saveResolutions(
  tx: Tx,
  grant: RecordGrant,
  activityId: string,
  resolutions: readonly NamedResolution[],
): Promise<void> {
  const gone = tx.deleteFrom('activity_resolution').where('city_id', '=', CITY).where('activity_id', '=', activityId)
  const kept = resolutions.map((one) => one.id)
  await (kept.length === 0 ? gone : gone.where('id', 'not in', kept)).execute()
  await insertResolutions(tx, grant, activityId, resolutions)
}

export async function insertResolutions(
  tx: Tx,
  _grant: RecordGrant,
  activityId: string,
  resolutions: readonly NamedResolution[],
): Promise<void> {
  if (resolutions.length === 0) return
  await tx
    .insertInto('activity_resolution')
    .values(
      resolutions.map((one, sort) => ({
        city_id: CITY,
        id: one.id,
        activity_id: activityId,
        text: one.text,
        owner_id: one.ownerId,
        due_on: one.dueOn,
        sort,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['city_id', 'id'])
        .doUpdateSet({
          text: sql`excluded.text`,
          owner_id: sql`excluded.owner_id`,
          due_on: sql`excluded.due_on`,
          sort: sql`excluded.sort`,
        })
        .where('activity_resolution.activity_id', '=', activityId),
    )
    .execute()
}

export async function insertCorrection(
  tx: Tx,
  grant: RecordGrant,
  correction: {
    readonly id: string
    readonly activityId: string
    readonly reason: string
    readonly before: Readonly<Record<string, unknown>>
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('activity_correction')
    .values({
      city_id: CITY,
      id: correction.id,
      activity_id: correction.activityId,
      at: correction.at,
      by_account: grant.actorId,
      by_name: grant.actorName ?? '系统',
      reason: correction.reason,
      before: JSON.stringify(correction.before),
    })
    .execute()
}
