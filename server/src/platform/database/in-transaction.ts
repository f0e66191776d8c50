import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../tables.ts'
import { errorCode } from './cannot-start.ts'

const RETRIES = 3
const FIRST_WAIT_MS = 20

/** Whether PostgreSQL undid the transaction only because of others: serialization failure (40001) or deadlock (40P01). */
export function isWorthRetrying(error: unknown): boolean {
  const code = errorCode(error)
  return code === '40001' || code === '40P01'
}

/**
 * Runs `work` in one transaction; after a serialization failure or deadlock it is run again, at most 3 times, after a
 * wait of up to 20, 40, 80 ms. `chance` gives a number in [0, 1). `work` must have no effect outside the transaction.
 */
export async function inTransaction<Result>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<Result>,
  chance: () => number,
): Promise<Result> {
  for (let retry = 0; ; retry += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (retry >= RETRIES || !isWorthRetrying(error)) throw error
      await pause(FIRST_WAIT_MS * 2 ** retry * chance())
    }
  }
}
