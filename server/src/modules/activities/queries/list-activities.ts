import * as contract from '@hepai/contract/activities'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { type Scope, inScope, inSubtree, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { kindNames } from '../domain/kinds.ts'
import { mayRecordBeneath } from '../permissions.ts'
import { loadKinds } from '../store/kinds.ts'
import { activitiesWithPlaces, rowOf } from './activity-row.ts'
import { containing, visiblePlace } from './within.ts'

type Filters = Omit<QueryContext<typeof contract.listActivities>['input'], 'limit' | 'cursor'>
type Asked = Pick<QueryContext<typeof contract.listActivities>, 'actor' | 'db' | 'platform'> & {
  readonly filters: Filters
  readonly limit: number
  readonly cursor: string | undefined
}
const Place = z.tuple([z.iso.date(), z.uuid()])

export const listActivities = query(contract.listActivities, async ({ input, actor, db, platform }) => {
  const { limit, cursor, ...filters } = input
  const page = await pageOfActivities({ actor, db, platform, filters, limit, cursor })
  return {
    items: [...page.rows],
    nextCursor: page.nextCursor,
    allowed: mayRecordBeneath(actor, page.under) ? ['activities.recordActivity'] : [],
  }
})

/** The activities that meet the filters and lie in reach, the latest first, from where the cursor says. */
export async function pageOfActivities({ actor, db, platform, filters, limit, cursor }: Asked) {
  const { organizationId } = filters
  const scope = scopeOf(actor, 'activities.read')
  const under = organizationId === undefined ? null : await visiblePlace(db, actor, 'activities.read', organizationId)
  const rows = await found(db, scope, under?.path ?? null, filters, { limit, cursor })
  const page = pageOf(rows, limit, (row) => [row.occurredOn, row.id])
  const names = kindNames(await loadKinds(db))
  return { rows: page.rows.map((row) => rowOf(row, names, platform)), nextCursor: page.nextCursor, under }
}

type Page = { readonly limit: number; readonly cursor: string | undefined }

function found(db: Kysely<Tables>, scope: Scope, beneath: string | null, filters: Filters, { limit, cursor }: Page) {
  const place = cursor === undefined ? null : readCursor(cursor, Place)
  return activitiesWithPlaces(db)
    .where(inScope(scope, 'organization.path'))
    .where(filtered(filters))
    .$if(beneath !== null, (select) => select.where(inSubtree(beneath ?? '', 'organization.path')))
    .$if(place !== null, (select) =>
      select.where(sql<boolean>`(activity.occurred_on, activity.id) < (${place?.[0]}::date, ${place?.[1]}::uuid)`),
    )
    .orderBy('activity.occurred_on', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** The filters that a person chose; those left out take nothing away. */
function filtered({ kindCode, fromOn, toOn, state, isLinked, search }: Filters) {
  const conditions = [
    ...(kindCode === undefined ? [] : [sql`activity.kind_code = ${kindCode}`]),
    ...(fromOn === undefined ? [] : [sql`activity.occurred_on >= ${fromOn}::date`]),
    ...(toOn === undefined ? [] : [sql`activity.occurred_on <= ${toOn}::date`]),
    ...(state === undefined ? [] : [sql`activity.state = ${state}`]),
    ...(isLinked === undefined ? [] : [isLinked ? sql`activity.link_count > 0` : sql`activity.link_count = 0`]),
    ...(search === undefined || search === '' ? [] : [sql`activity.title ilike ${containing(search)}`]),
  ]
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}
