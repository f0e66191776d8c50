import { Kysely, type PostgresCursor, PostgresDialect, type PostgresPoolClient, type PostgresQueryResult } from 'kysely'
import type pg from 'pg'
import type { Tables } from '../platform/tables.ts'

export type Undoable = {
  readonly db: Kysely<Tables>
  /** Runs `work` and takes back whatever it wrote, also what it committed. */
  readonly undoing: <T>(work: () => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** A database on one connection whose transactions are savepoints of a larger one, so that every probe finds the same city. */
export async function undoable(pool: pg.Pool): Promise<Undoable> {
  const client = await pool.connect()
  const connection = connectionOn(client)
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: { connect: () => Promise.resolve(connection), end: () => Promise.resolve() },
    }),
  })
  return {
    db,
    undoing: async (work) => {
      await client.query('begin')
      try {
        return await work()
      } finally {
        await client.query('rollback')
      }
    },
    close: async () => {
      await db.destroy()
      client.release()
    },
  }
}

function connectionOn(client: pg.PoolClient): PostgresPoolClient {
  // Handlers ask several things at once of a pool; here they take turns.
  let last: Promise<unknown> = Promise.resolve()
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new TypeError('probes read without cursors')
    const answer = last.then(() => client.query(insideLarger(text), [...values]))
    last = answer.catch(() => undefined)
    return answer
  }
  return { query, release: () => undefined }
}

function insideLarger(text: string): string {
  if (/^(begin|start transaction)/.test(text)) return 'savepoint probe'
  if (text === 'commit') return 'release savepoint probe'
  return text === 'rollback' ? 'rollback to savepoint probe' : text
}
