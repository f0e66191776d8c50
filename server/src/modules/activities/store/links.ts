import { type Kysely, type Transaction, sql } from 'kysely'
import type { OrganizationRef } from '../../../platform/grant.ts'
import { CITY } from '../../../platform/city.ts'
import { compiled, type Put } from '../../../platform/database/compiled.ts'
import { violatedIndex } from '../../../platform/database/unique-violation.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../../planning/index.ts'
import type { RecordGrant } from './activity.ts'

export type Tx = Transaction<Tables>

/** A task, its plan, and where the plan stands. */
export type LinkedTask = {
  readonly id: string
  readonly name: string
  readonly planId: string
  readonly planName: string
  readonly organization: OrganizationRef
}

const tasks = (db: Kysely<Tables>) =>
  db
    .selectFrom('task')
    .innerJoin('plan', (join) => join.onRef('plan.id', '=', 'task.plan_id').on('plan.city_id', '=', CITY))
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'plan.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['task.id', 'task.name', 'plan.id as planId', 'plan.name as planName'])
    .select(['organization.id as organizationId', 'organization.path'])
    .where('task.city_id', '=', CITY)
    .where('task.removed_at', 'is', null)
    .where('plan.archived_at', 'is', null)

/** The task when it stands; whether someone may see it is the caller's to judge. */
export async function findTask(db: Kysely<Tables>, id: string): Promise<LinkedTask | null> {
  const row = await tasks(db).where('task.id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const { organizationId, path, ...task } = row
  return { ...task, organization: { id: organizationId, path } }
}

/** Open tasks that an organisation does or helps with, the latest due first to hand. */
export const openTasksOf = (db: Kysely<Tables>, organizationId: string, planScope: readonly string[]) =>
  tasks(db)
    .where('task.finished_on', 'is', null)
    .where((where) =>
      where.or([
        where('task.organization_id', '=', organizationId),
        sql<boolean>`task.branches @> ${JSON.stringify([{ organizationId }])}::jsonb`,
      ]),
    )
    .where((where) => where.or(planScope.map((root) => sql<boolean>`starts_with(organization.path, ${root})`)))
    .orderBy(sql`task.end_on nulls last`)
    .orderBy('task.id')
    .limit(30)
    .execute()

export type NewLink = {
  readonly id: string
  readonly taskId: string
  readonly taskName: string
  readonly did: string
  readonly audience: number
  readonly beneficiaries: number
  readonly hours: number
  readonly results: string
}

/** @throws Refusal activities.alreadyLinked */
export async function insertLink(
  tx: Tx,
  grant: RecordGrant,
  activityId: string,
  link: NewLink,
  at: Date,
): Promise<void> {
  try {
    await tx
      .insertInto('activity_link')
      .values({
        city_id: CITY,
        id: link.id,
        activity_id: activityId,
        task_id: link.taskId,
        did: link.did,
        audience: link.audience,
        beneficiaries: link.beneficiaries,
        hours: link.hours,
        results: link.results,
        linked_at: at,
        linked_by: grant.actorId,
        linked_by_name: grant.actorName ?? '系统',
      })
      .execute()
  } catch (error) {
    if (violatedIndex(error) === 'activity_link_pair')
      throw new Refusal('activities.alreadyLinked', { taskName: link.taskName })
    throw error
  }
  await countLinks(tx, activityId, 1)
}

export async function endLink(
  tx: Tx,
  _grant: RecordGrant,
  link: { readonly id: string; readonly activityId: string },
  ended: { readonly reason: string; readonly at: Date },
): Promise<void> {
  const updated = await tx
    .updateTable('activity_link')
    .set({ unlinked_at: ended.at, unlinked_reason: ended.reason })
    .where('city_id', '=', CITY)
    .where('id', '=', link.id)
    .where('unlinked_at', 'is', null)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n) throw notFoundOrNotAllowed()
  await countLinks(tx, link.activityId, -1)
}

const countLinks = (tx: Tx, activityId: string, by: number) =>
  tx
    .updateTable('activity')
    .set({ link_count: sql<number>`link_count + ${by}::int` })
    .where('city_id', '=', CITY)
    .where('id', '=', activityId)
    .execute()

/** Live links of an activity with the names of their tasks. */
export const linksOf = (db: Kysely<Tables>, activityId: string) => linksOfActivity(db, { activityId })

const linksOfActivity = compiled((db, put: Put<{ readonly activityId: string }>) =>
  db
    .selectFrom('activity_link as link')
    .innerJoin('task', (join) => join.onRef('task.id', '=', 'link.task_id').on('task.city_id', '=', CITY))
    .innerJoin('plan', (join) => join.onRef('plan.id', '=', 'task.plan_id').on('plan.city_id', '=', CITY))
    .select(['link.id', 'link.task_id as taskId', 'task.name as taskName', 'plan.id as planId'])
    .select(['plan.name as planName', 'link.did', 'link.audience', 'link.beneficiaries', 'link.hours', 'link.results'])
    .select(['link.linked_at as linkedAt', 'link.linked_by_name as linkedByName'])
    .where('link.city_id', '=', CITY)
    .where(
      'link.activity_id',
      '=',
      put((of) => of.activityId),
    )
    .where('link.unlinked_at', 'is', null)
    .orderBy('link.linked_at')
    .orderBy('link.id'),
)

/** The activity that a live link belongs to. */
export async function activityOfLink(db: Kysely<Tables>, linkId: string): Promise<string> {
  const row = await db
    .selectFrom('activity_link')
    .select('activity_id')
    .where('city_id', '=', CITY)
    .where('id', '=', linkId)
    .where('unlinked_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return row.activity_id
}
