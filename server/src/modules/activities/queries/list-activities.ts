import * as contract from '@hepai/contract/activities'
import { sql } from 'kysely'
import { z } from 'zod'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { kindNames } from '../domain/kinds.ts'
import { mayRecordBeneath } from '../permissions.ts'
import { loadKinds } from '../store/kinds.ts'
import { type ActivityFilters, narrowed } from './activity-filters.ts'
import { activitiesWithPlaces, rowOf } from './activity-row.ts'
import { excerptsOf } from './found-words.ts'

type Asked = Pick<QueryContext<typeof contract.listActivities>, 'actor' | 'db' | 'platform'> & {
  readonly filters: ActivityFilters
  readonly limit: number
  readonly cursor: string | undefined
}
const Place = z.tuple([z.iso.date(), z.uuid()])

export const listActivities = query(contract.listActivities, async ({ input, actor, db, platform }) => {
  const { limit, cursor, ...filters } = input
  const page = await pageOfActivities({ actor, db, platform, filters, limit, cursor })
  const { rows, nextCursor, beneath, versions } = page
  const { search } = filters
  const isSearched = search !== undefined && search !== ''
  const excerpts = isSearched ? await excerptsOf(db, page.found, { typed: search, actor, versions }) : null
  return {
    items: rows.map((row) => ({ ...row, excerpt: excerpts?.get(row.id) ?? null })),
    nextCursor,
    allowed: mayRecordBeneath(actor, beneath === null ? null : { id: '', path: beneath.path })
      ? ['activities.recordActivity']
      : [],
  }
})

/** The activities that meet the filters and lie in reach, the latest first, from where the cursor says. */
export async function pageOfActivities({ actor, db, platform, filters, limit, cursor }: Asked) {
  const versions = await loadKinds(db)
  const { beneath, where } = await narrowed(db, actor, filters, versions)
  const place = cursor === undefined ? null : readCursor(cursor, Place)
  const found = await activitiesWithPlaces(db)
    .where(where)
    .$if(place !== null, (select) =>
      select.where(sql<boolean>`(activity.occurred_on, activity.id) < (${place?.[0]}::date, ${place?.[1]}::uuid)`),
    )
    .orderBy('activity.occurred_on', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(found, limit, (row) => [row.occurredOn, row.id])
  const names = kindNames(versions)
  const rows = page.rows.map((row) => rowOf(row, names, platform))
  return { rows, found: page.rows, nextCursor: page.nextCursor, beneath, versions }
}
