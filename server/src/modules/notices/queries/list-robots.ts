import * as contract from '@hepai/contract/notices'
import { sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { authorize } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { findOrganization } from '../../organizations/index.ts'
import { allowedOnRobots } from '../permissions.ts'
import type {} from '../tables.ts'

/** The address is written once and never shown again: whoever has it can write into the group. */
export const listRobots = query(contract.listRobots, async ({ input, actor, db }) => {
  const place = await findOrganization(db, input.organizationId)
  authorize(actor, 'notices.manageRobots', place)
  const rows = await db
    .selectFrom('robot')
    .select(['id', 'kind', 'name', 'added_by_name as addedByName', 'added_at as addedAt'])
    .select(
      sql<Date | null>`(select max(sent_at) from outbox where city_id = ${CITY} and robot_id = robot.id)`.as(
        'lastSentAt',
      ),
    )
    .where('city_id', '=', CITY)
    .where('organization_id', '=', place.id)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .execute()
  return {
    organizationName: place.name,
    items: rows.map(({ addedAt, lastSentAt, ...row }) => ({
      ...row,
      addedAt: addedAt.toISOString(),
      lastSentAt: lastSentAt?.toISOString() ?? null,
    })),
    allowed: allowedOnRobots(actor, place),
  }
})
