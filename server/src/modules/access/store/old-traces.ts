import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'

/** Drops sign-in attempts and long-ended sessions of before an instant; the audit trail keeps what was done. */
export async function dropOldTraces(db: Kysely<Tables>, before: Date): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('city_id', '=', CITY).where('at', '<', before).execute()
  await db.deleteFrom('session').where('city_id', '=', CITY).where('expires_at', '<', before).execute()
}
