import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/fresh-database.ts'
import { inTransaction } from './in-transaction.ts'
import type { Database } from './open.ts'

let database: Database

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query('CREATE TABLE purse (name text PRIMARY KEY, money int NOT NULL)')
})

beforeEach(async () => {
  await database.pool.query("TRUNCATE purse; INSERT INTO purse VALUES ('a', 0), ('b', 0)")
})

afterAll(() => database.close())

const halfway = (): number => 0.5

test('two transactions that deadlock both succeed in the end', async () => {
  const crosswise = (first: string, second: string): Promise<void> =>
    inTransaction(
      database.db,
      async (tx) => {
        await sql`UPDATE purse SET money = money + 1 WHERE name = ${first}`.execute(tx)
        await sql`SELECT pg_sleep(0.1)`.execute(tx)
        await sql`UPDATE purse SET money = money + 1 WHERE name = ${second}`.execute(tx)
      },
      halfway,
    )
  await Promise.all([crosswise('a', 'b'), crosswise('b', 'a')])
  const read = await database.pool.query('SELECT name, money FROM purse ORDER BY name')
  expect(read.rows).toEqual([
    { name: 'a', money: 2 },
    { name: 'b', money: 2 },
  ])
})

test('work that never succeeds is tried four times and its error is passed on', async () => {
  let tries = 0
  const work = inTransaction(
    database.db,
    async (tx) => {
      tries += 1
      await sql`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`.execute(tx)
    },
    halfway,
  )
  await expect(work).rejects.toThrow('again')
  expect(tries).toBe(4)
})

test('any other error is passed on at once and undoes the transaction', async () => {
  let tries = 0
  const work = inTransaction(
    database.db,
    async (tx) => {
      tries += 1
      await sql`UPDATE purse SET money = 9`.execute(tx)
      throw new Error('refused')
    },
    halfway,
  )
  await expect(work).rejects.toThrow('refused')
  expect(tries).toBe(1)
  expect((await database.pool.query('SELECT DISTINCT money FROM purse')).rows).toEqual([{ money: 0 }])
})
