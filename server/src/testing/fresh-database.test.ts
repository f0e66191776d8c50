import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../platform/database/open.ts'
import { freshDatabase } from './fresh-database.ts'

let first: Database
let second: Database

beforeAll(async () => {
  first = await freshDatabase()
  second = await freshDatabase()
})

afterAll(async () => {
  await first.close()
  await second.close()
})

test('what one fresh database writes another does not see', async () => {
  await first.pool.query('CREATE TABLE only_here (id int)')
  const seen = await second.pool.query<{ found: string | null }>("SELECT to_regclass('only_here')::text AS found")
  expect(seen.rows).toEqual([{ found: null }])
})

test('a fresh database is migrated', async () => {
  const seen = await first.pool.query<{ found: string | null }>("SELECT to_regclass('schema_migration')::text AS found")
  expect(seen.rows).toEqual([{ found: 'schema_migration' }])
})

test('dates and exact numbers arrive as text, counts as numbers, moments as Date', async () => {
  const read = await first.pool.query(
    `SELECT date '2026-02-28' AS day, 17.690::numeric AS share, 54710::int8 AS people, ARRAY[date '2026-01-31'] AS days,
            timestamptz '2026-02-28 08:00+08' AS at, current_setting('TimeZone') AS zone`,
  )
  expect(read.rows).toEqual([
    {
      day: '2026-02-28',
      share: '17.690',
      people: 54710,
      days: ['2026-01-31'],
      at: new Date('2026-02-28T00:00:00Z'),
      zone: 'UTC',
    },
  ])
})

test('a count too large to be exact is an error, never a wrong number', async () => {
  await expect(first.pool.query('SELECT 9007199254740993::int8 AS n')).rejects.toThrow(/exact range/)
})

test('a statement is cut off after 15 seconds and a lock is awaited for 5', async () => {
  const read = await first.pool.query(
    "SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock",
  )
  expect(read.rows).toEqual([{ statement: '15s', lock: '5s' }])
})
