import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from './city.ts'
import type { Tables } from './tables.ts'

declare module './tables.ts' {
  interface Tables {
    access_epoch: { city_id: number; epoch: number }
  }
}

/**
 * Every change of rights (a grant, a revocation, an ended session, a moved organisation) bumps the epoch in its own
 * transaction. The row's lock also puts all changes of rights in one order, so call it before reading what they rest on.
 */
export async function bumpAccessEpoch(tx: Transaction<Tables>): Promise<void> {
  await tx
    .updateTable('access_epoch')
    .set({ epoch: sql<number>`epoch + 1` })
    .where('city_id', '=', CITY)
    .execute()
}

/** The epoch as last committed; other processes compare it with what they remember. */
export async function readAccessEpoch(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom('access_epoch').select('epoch').where('city_id', '=', CITY).executeTakeFirstOrThrow()
  return row.epoch
}

const listeners = new Set<() => void>()

/** Calls `listener` after each change of rights made by this process; answers how to stop. */
export function onAccessChanged(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** For `afterCommit` of whatever bumped the epoch. */
export function announceAccessChanged(): void {
  for (const listener of [...listeners]) listener()
}
