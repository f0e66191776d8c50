import * as contract from '@hepai/contract/access'
import { after } from '../../../platform/clock.ts'
import { CITY } from '../../../platform/city.ts'
import { query } from '../../../platform/operations.ts'
import { sessionPolicy } from '../domain/session-life.ts'

export const listMySessions = query(contract.listMySessions, async ({ actor, db, now }) => {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'started_at', 'last_seen_at', 'device', 'address'])
    .where('city_id', '=', CITY)
    .where('account_id', '=', actor.accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', after(now, -sessionPolicy.idleMs))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()
  return {
    items: rows.map((row) => ({
      id: row.id,
      startedAt: row.started_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      device: row.device,
      address: row.address,
      isCurrent: row.id === actor.sessionId,
    })),
  }
})
