import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'

export type NewSession = {
  readonly id: string
  readonly accountId: string
  readonly tokenHash: string
  readonly deviceHash: string
  readonly device: string
  readonly address: string
  readonly startedAt: Date
  readonly expiresAt: Date
}

export async function saveSession(tx: Transaction<Tables>, _grant: Grant<'public'>, session: NewSession) {
  await tx
    .insertInto('session')
    .values({
      city_id: CITY,
      id: session.id,
      account_id: session.accountId,
      token_hash: session.tokenHash,
      device_hash: session.deviceHash,
      device: session.device,
      address: session.address,
      started_at: session.startedAt,
      last_seen_at: session.startedAt,
      expires_at: session.expiresAt,
      ended_at: null,
      ended_reason: null,
    })
    .execute()
}

export type EndingReason = 'signedOut' | 'endedByOwner' | 'replaced' | 'passwordChanged' | 'passwordReset' | 'disabled'

/** Which of an account's open sessions end. */
export type Ending = {
  readonly accountId: string
  readonly only?: string | undefined
  readonly except?: string | undefined
  readonly tokenHash?: string | undefined
  readonly at: Date
  readonly reason: EndingReason
}

/** Ends open sessions and answers how many. */
export async function saveSessionsEnded(tx: Transaction<Tables>, _grant: Grant, ending: Ending): Promise<number> {
  const { only, except, tokenHash } = ending
  const result = await tx
    .updateTable('session')
    .set({ ended_at: ending.at, ended_reason: ending.reason })
    .where('city_id', '=', CITY)
    .where('account_id', '=', ending.accountId)
    .where('ended_at', 'is', null)
    .$if(only !== undefined, (statement) => statement.where('id', '=', only ?? ''))
    .$if(except !== undefined, (statement) => statement.where('id', '!=', except ?? ''))
    .$if(tokenHash !== undefined, (statement) => statement.where('token_hash', '=', tokenHash ?? ''))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Outside any command: using a session is not an act of its own. */
export async function touchSession(db: Kysely<Tables>, sessionId: string, at: Date): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: at })
    .where('city_id', '=', CITY)
    .where('id', '=', sessionId)
    .where('last_seen_at', '<', at)
    .execute()
}

export async function isKnownDevice(tx: Transaction<Tables>, accountId: string, deviceHash: string): Promise<boolean> {
  const row = await tx
    .selectFrom('known_device')
    .select('device_hash')
    .where('city_id', '=', CITY)
    .where('account_id', '=', accountId)
    .where('device_hash', '=', deviceHash)
    .executeTakeFirst()
  return row !== undefined
}

export async function saveKnownDevice(
  tx: Transaction<Tables>,
  _grant: Grant<'public'>,
  device: { readonly accountId: string; readonly deviceHash: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('known_device')
    .values({
      city_id: CITY,
      account_id: device.accountId,
      device_hash: device.deviceHash,
      last_used_at: device.at,
    })
    .onConflict((on) => on.columns(['city_id', 'account_id', 'device_hash']).doUpdateSet({ last_used_at: device.at }))
    .execute()
}
