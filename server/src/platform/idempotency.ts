import type { Transaction } from 'kysely'
import { canonicalJson } from './audit.ts'
import { CITY } from './city.ts'
import { sha256 } from './crypto.ts'
import { Refusal } from './refusal.ts'
import type { Tables } from './tables.ts'

export type KeyClaim = {
  readonly accountId: string
  /** From the Idempotency-Key header, 1–200 characters. */
  readonly key: string
  readonly operation: string
  readonly body: unknown
  readonly at: Date
}

/**
 * Claims a key inside the command's transaction; a second request with the same key waits for the first and gets its answer.
 *
 * @returns the earlier answer, or null when the command is to run
 * @throws Refusal platform.idempotencyKeyReused when the key came with other content
 */
export async function claimKey(
  tx: Transaction<Tables>,
  claim: KeyClaim,
): Promise<{ readonly response: unknown } | null> {
  const bodyHash = sha256(canonicalJson(claim.body))
  const inserted = await tx
    .insertInto('idempotency_key')
    .values({
      city_id: CITY,
      account_id: claim.accountId,
      key: claim.key,
      operation: claim.operation,
      body_hash: bodyHash,
      created_at: claim.at,
    })
    .onConflict((conflict) => conflict.columns(['city_id', 'account_id', 'key']).doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return null
  const earlier = await keyRow(tx, claim).select(['operation', 'body_hash', 'response']).executeTakeFirstOrThrow()
  if (earlier.operation !== claim.operation || earlier.body_hash !== bodyHash)
    throw new Refusal('platform.idempotencyKeyReused')
  return { response: earlier.response }
}

export async function keepAnswer(tx: Transaction<Tables>, claim: KeyClaim, response: unknown): Promise<void> {
  await tx
    .updateTable('idempotency_key')
    .set({ response: JSON.stringify(response ?? null) })
    .where('city_id', '=', CITY)
    .where('account_id', '=', claim.accountId)
    .where('key', '=', claim.key)
    .execute()
}

const keyRow = (tx: Transaction<Tables>, claim: KeyClaim) =>
  tx
    .selectFrom('idempotency_key')
    .where('city_id', '=', CITY)
    .where('account_id', '=', claim.accountId)
    .where('key', '=', claim.key)

/** Keys older than a day are of no use to a retry. */
export async function dropOldKeys(tx: Transaction<Tables>, before: Date): Promise<void> {
  await tx.deleteFrom('idempotency_key').where('city_id', '=', CITY).where('created_at', '<', before).execute()
}
