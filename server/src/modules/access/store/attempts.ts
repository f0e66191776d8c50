import { type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'

export type Attempt = {
  readonly id: string
  readonly loginDigest: string
  /** Set only when the device was used with this account before. */
  readonly deviceHash: string | null
  readonly address: string
  readonly at: Date
}

/** Puts all tries on one login in one order, so that fifty at once are not fifty guesses. Lasts until the commit. */
export async function queueTries(tx: Transaction<Tables>, loginDigest: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${loginDigest}))`.execute(tx)
}

/** A try counts as failed until it has succeeded. */
export async function recordTry(tx: Transaction<Tables>, attempt: Attempt): Promise<void> {
  await tx
    .insertInto('sign_in_attempt')
    .values({
      city_id: CITY,
      id: attempt.id,
      login_digest: attempt.loginDigest,
      device_hash: attempt.deviceHash,
      address: attempt.address,
      at: attempt.at,
      succeeded: false,
    })
    .execute()
}

export async function markSucceeded(tx: Transaction<Tables>, attemptId: string): Promise<void> {
  await tx
    .updateTable('sign_in_attempt')
    .set({ succeeded: true })
    .where('city_id', '=', CITY)
    .where('id', '=', attemptId)
    .execute()
}

/** Failures on one login from one known device, or (null) from all unknown ones, since the last success there. */
export async function failuresOnLogin(
  tx: Transaction<Tables>,
  loginDigest: string,
  deviceHash: string | null,
  count: number,
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('sign_in_attempt')
    .select(['at', 'succeeded'])
    .where('city_id', '=', CITY)
    .where('login_digest', '=', loginDigest)
    .where((on) => (deviceHash === null ? on('device_hash', 'is', null) : on('device_hash', '=', deviceHash)))
    .orderBy('at', 'desc')
    .limit(count)
    .execute()
  const lastSuccess = rows.findIndex((row) => row.succeeded)
  return (lastSuccess < 0 ? rows : rows.slice(0, lastSuccess)).map((row) => row.at.getTime())
}

/** Failures from one address on unknown devices, over all logins. A success there does not forgive the others. */
export async function failuresFromAddress(
  tx: Transaction<Tables>,
  address: string,
  count: number,
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('sign_in_attempt')
    .select('at')
    .where('city_id', '=', CITY)
    .where('address', '=', address)
    .where('device_hash', 'is', null)
    .where('succeeded', '=', false)
    .orderBy('at', 'desc')
    .limit(count)
    .execute()
  return rows.map((row) => row.at.getTime())
}
