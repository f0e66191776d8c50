import { type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { RecordGrant } from './activity.ts'

type Tx = Transaction<Tables>

/** The activity that an item or a resolution belongs to; the caller locks it and authorizes. */
export async function activityOf(tx: Tx, table: 'activity_item' | 'activity_resolution', id: string): Promise<string> {
  const row = await tx
    .selectFrom(table)
    .select('activity_id')
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return row.activity_id
}

export type Answer = {
  readonly id: string
  readonly activityId: string
  readonly state: 'open' | 'linked' | 'noAction'
  readonly answer: string
  readonly taskId: string | null
  readonly at: Date
}

/** Writes the answer to an item and counts what is still open anew. */
export async function answerItem(tx: Tx, grant: RecordGrant, item: Answer): Promise<void> {
  const isOpen = item.state === 'open'
  await tx
    .updateTable('activity_item')
    .set({
      state: item.state,
      answer: item.answer,
      task_id: item.taskId,
      resolved_by_name: isOpen ? null : (grant.actorName ?? '系统'),
      resolved_at: isOpen ? null : item.at,
    })
    .where('city_id', '=', CITY)
    .where('id', '=', item.id)
    .execute()
  await tx
    .updateTable('activity')
    .set({
      open_items: sql<number>`(select count(*)::int from activity_item as item
        where item.city_id = ${CITY} and item.activity_id = ${item.activityId} and item.state = 'open')`,
    })
    .where('city_id', '=', CITY)
    .where('id', '=', item.activityId)
    .execute()
}

/** What a resolution says, for the task it becomes. */
export async function resolutionOf(tx: Tx, id: string) {
  return tx
    .selectFrom('activity_resolution')
    .leftJoin('task', (join) => join.onRef('task.id', '=', 'activity_resolution.task_id').on('task.city_id', '=', CITY))
    .select(['activity_resolution.text', 'activity_resolution.owner_id as ownerId', 'task.name as taskName'])
    .select('activity_resolution.task_id as taskId')
    .where('activity_resolution.city_id', '=', CITY)
    .where('activity_resolution.id', '=', id)
    .executeTakeFirstOrThrow()
}

export async function saveResolutionTask(
  tx: Tx,
  _grant: RecordGrant,
  saved: {
    readonly id: string
    readonly taskId: string
    readonly taskName: string
    readonly ownerId: string | null
    readonly dueOn: string
  },
): Promise<void> {
  const updated = await tx
    .updateTable('activity_resolution')
    .set({ task_id: saved.taskId, owner_id: saved.ownerId, due_on: saved.dueOn })
    .where('city_id', '=', CITY)
    .where('id', '=', saved.id)
    .where('task_id', 'is', null)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n) throw new Refusal('activities.alreadyTask', { taskName: saved.taskName })
}
