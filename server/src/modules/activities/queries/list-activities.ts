import * as contract from '@hepai/contract/activities'
import { sql } from 'kysely'
import { z } from 'zod'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { query } from '../../../platform/operations.ts'
import { kindNames } from '../domain/kinds.ts'
import { mayRecordBeneath } from '../permissions.ts'
import { loadKinds } from '../store/kinds.ts'
import { narrowed } from './activity-filters.ts'
import { activitiesWithPlaces, rowOf } from './activity-row.ts'

const Place = z.tuple([z.iso.date(), z.uuid()])

/** The latest first. */
export const listActivities = query(contract.listActivities, async ({ input, actor, db, platform }) => {
  const { limit, cursor, ...filters } = input
  const { beneath, where } = await narrowed(db, actor, filters)
  const place = cursor === undefined ? null : readCursor(cursor, Place)
  const rows = await activitiesWithPlaces(db)
    .where(where)
    .$if(place !== null, (select) =>
      select.where(sql<boolean>`(activity.occurred_on, activity.id) < (${place?.[0]}::date, ${place?.[1]}::uuid)`),
    )
    .orderBy('activity.occurred_on', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.occurredOn, row.id])
  const names = kindNames(await loadKinds(db))
  return {
    items: page.rows.map((row) => rowOf(row, names, platform)),
    nextCursor: page.nextCursor,
    allowed: mayRecordBeneath(actor, beneath === null ? null : { id: '', path: beneath.path })
      ? ['activities.recordActivity']
      : [],
  }
})
