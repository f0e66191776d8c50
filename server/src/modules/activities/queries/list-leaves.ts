import * as contract from '@hepai/contract/activities'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { query } from '../../../platform/operations.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { leaveWords } from '../domain/leave.ts'
import { allowedOnLeaves } from '../permissions.ts'
import { visiblePlace } from './within.ts'

const Place = z.tuple([z.iso.date(), z.uuid()])

export const listLeaves = query(contract.listLeaves, async ({ input, actor, db }) => {
  const place = await visiblePlace(db, actor, 'activities.record', input.organizationId)
  const after = input.cursor === undefined ? null : readCursor(input.cursor, Place)
  const { onDay } = input
  const found = await leavesBeneath(db, place.path)
    .$if(onDay !== undefined, (select) =>
      select
        .where('leave.from_on', '<=', onDay ?? '')
        .where((where) => where.or([where('leave.to_on', 'is', null), where('leave.to_on', '>=', onDay ?? '')])),
    )
    .$if(after !== null, (select) =>
      select.where(sql<boolean>`(leave.from_on, leave.id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .limit(input.limit + 1)
    .execute()
  const { rows, nextCursor } = pageOf(found, input.limit, (row) => [row.fromOn, row.id])
  return {
    items: rows.map((row) => ({ ...row, words: leaveWords(row), recordedAt: row.recordedAt.toISOString() })),
    nextCursor,
    allowed: allowedOnLeaves(actor, place),
  }
})

/** The latest begun first. */
const leavesBeneath = (db: Kysely<Tables>, path: string) =>
  db
    .selectFrom('person_leave as leave')
    .innerJoin('person', (join) => join.onRef('person.id', '=', 'leave.person_id').on('person.city_id', '=', CITY))
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'person.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['leave.id', 'leave.person_id as personId', 'person.name as personName', 'leave.kind', 'leave.reason'])
    .select(['organization.id as organizationId', 'organization.name as organizationName'])
    .select(['leave.from_on as fromOn', 'leave.to_on as toOn', 'leave.version'])
    .select(['leave.recorded_by_name as recordedByName', 'leave.recorded_at as recordedAt'])
    .where('leave.city_id', '=', CITY)
    .where('leave.removed_at', 'is', null)
    .where('person.left_on', 'is', null)
    .where(inSubtree(path, 'organization.path'))
    .orderBy('leave.from_on', 'desc')
    .orderBy('leave.id', 'desc')
