import * as contract from '@hepai/contract/activities'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { mayOn } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { type Scope, inScope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { kindNames } from '../domain/kinds.ts'
import { loadKinds } from '../store/kinds.ts'
import { findTask } from '../store/links.ts'
import { activitiesWithPlaces, rowOf } from './activity-row.ts'

const Place = z.tuple([z.iso.date(), z.uuid()])

export const listTaskActivities = query(contract.listTaskActivities, async ({ input, actor, db, platform }) => {
  const scope = scopeOf(actor, 'activities.read')
  const task = await findTask(db, input.taskId)
  if (task === null || !mayOn(actor, 'activities.read', task.organization)) throw notFoundOrNotAllowed()
  const place = input.cursor === undefined ? null : readCursor(input.cursor, Place)
  const rows = await linked(db, scope, task.id)
    .$if(place !== null, (select) =>
      select.where(sql<boolean>`(activity.occurred_on, link.id) < (${place?.[0]}::date, ${place?.[1]}::uuid)`),
    )
    .orderBy('activity.occurred_on', 'desc')
    .orderBy('link.id', 'desc')
    .limit(input.limit + 1)
    .execute()
  const page = pageOf(rows, input.limit, (row) => [row.occurredOn, row.linkId])
  const names = kindNames(await loadKinds(db))
  return {
    items: page.rows.map((row) => ({
      activity: rowOf(row, names, platform),
      link: {
        id: row.linkId,
        ...{ taskId: task.id, taskName: task.name, planId: task.planId, planName: task.planName },
        ...{ did: row.did, audience: row.linkAudience, beneficiaries: row.beneficiaries, results: row.results },
        hours: Number(row.hours),
        linkedAt: row.linkedAt.toISOString(),
        linkedByName: row.linkedByName,
      },
    })),
    nextCursor: page.nextCursor,
    sums: await sumsOf(db, scope, task.id),
  }
})

const linked = (db: Kysely<Tables>, scope: Scope, taskId: string) =>
  activitiesWithPlaces(db)
    .innerJoin('activity_link as link', (join) =>
      join.onRef('link.activity_id', '=', 'activity.id').on('link.city_id', '=', CITY),
    )
    .select(['link.id as linkId', 'link.did', 'link.audience as linkAudience', 'link.beneficiaries', 'link.hours'])
    .select(['link.results', 'link.linked_at as linkedAt', 'link.linked_by_name as linkedByName'])
    .where('link.task_id', '=', taskId)
    .where('link.unlinked_at', 'is', null)
    .where(inScope(scope, 'organization.path'))

async function sumsOf(db: Kysely<Tables>, scope: Scope, taskId: string) {
  const sums = await db
    .selectFrom(linked(db, scope, taskId).as('one'))
    .select([
      sql<number>`count(*)::int`.as('links'),
      sql<number>`coalesce(sum("linkAudience"), 0)::int`.as('audience'),
      sql<number>`coalesce(sum(beneficiaries), 0)::int`.as('beneficiaries'),
      sql<string>`coalesce(sum(hours), 0)`.as('hours'),
    ])
    .executeTakeFirstOrThrow()
  return { ...sums, hours: Number(sums.hours) }
}
