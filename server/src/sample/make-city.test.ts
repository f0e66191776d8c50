import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { CannotStart } from '../platform/database/cannot-start.ts'
import { readFact, SAMPLE } from '../platform/installation.ts'
import { testPlatform, type TestPlatform } from '../testing/platform.ts'
import { makeCity, readCitySize } from './make-city.ts'

const small = readCitySize({ units: '3', branches: '40', people: '430', years: '2', seed: '7' })
const quiet = (): void => undefined

async function madeCity(): Promise<TestPlatform> {
  const city = await testPlatform()
  await makeCity(city.platform, small, quiet)
  return city
}

/** Everything that chance decided, without ciphers, whose nonces differ. */
async function contentOf({ database }: TestPlatform): Promise<unknown> {
  const people = await database.db
    .selectFrom('person')
    .select(['id', 'name', 'birth_on', 'id_number_digest', 'member_kind'])
    .orderBy('id')
    .execute()
  const tasks = await database.db.selectFrom('task').selectAll().orderBy('id').execute()
  const readings = await database.db.selectFrom('reading').selectAll().orderBy('id').execute()
  return { people, tasks, readings }
}

const countOf = async ({ database }: TestPlatform, table: string): Promise<number> => {
  const counted = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(database.db)
  return counted.rows[0]?.n ?? 0
}

test('a city has as many units, branches, people and plans as were asked for', async () => {
  const city = await madeCity()
  const kinds = await city.database.db
    .selectFrom('organization')
    .select(['kind', (count) => count.fn.countAll<number>().as('n')])
    .where('kind', 'in', ['unit', 'branch'])
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  expect(kinds).toEqual([
    { kind: 'branch', n: 40 },
    { kind: 'unit', n: 3 },
  ])
  expect(await countOf(city, 'person')).toBe(430)
  expect(await countOf(city, 'plan')).toBe(6)
  expect(await countOf(city, 'task')).toBe(360)
  expect(await countOf(city, 'baseline_task')).toBe(360)
  expect(await countOf(city, 'activity')).toBe(40 * 12 * 2)
  expect(await countOf(city, 'activity_attendance')).toBe(430 * 12 * 2)
  expect(await countOf(city, 'account')).toBe(9)
  expect(await readFact(city.platform.db, SAMPLE)).toBe('made')
  await city.close()
})

test('last year is finished, this year is under way, and nothing has happened in the future', async () => {
  const city = await madeCity()
  const plans = await city.database.db.selectFrom('plan').select(['year', 'task_count', 'done_count']).execute()
  const open = (year: number): number[] =>
    plans.filter((plan) => plan.year === year).map((plan) => plan.task_count - plan.done_count)
  expect(open(2025)).toEqual([0, 0, 0])
  expect(open(2026).every((count) => count > 0)).toBe(true)
  const ahead = await city.database.db
    .selectFrom('task')
    .select('id')
    .where((on) => on.or([on('started_on', '>', '2026-11-23'), on('finished_on', '>', '2026-11-23')]))
    .execute()
  expect(ahead).toEqual([])
  const held = await city.database.db
    .selectFrom('activity')
    .select((one) => [one.fn.max('occurred_on').as('last'), one.fn.min('occurred_on').as('first')])
    .select((one) => [one.fn.max('recorded_at').as('entered'), one.fn.sum<number>('link_count').as('links')])
    .executeTakeFirstOrThrow()
  expect(held.last <= '2026-11-23' && held.first >= '2024-12-01').toBe(true)
  expect(held.entered.getTime()).toBeLessThanOrEqual(city.platform.clock.now().getTime())
  expect(held.links).toBe(await countOf(city, 'activity_link'))
  expect(held.links).toBeGreaterThan(100)
  await city.close()
})

test('the same seed makes the same city, another seed another one', async () => {
  const [one, two, other] = [await madeCity(), await madeCity(), await testPlatform()]
  await makeCity(other.platform, { ...small, seed: 8 }, quiet)
  const content = await contentOf(one)
  expect(await contentOf(two)).toEqual(content)
  expect(await contentOf(other)).not.toEqual(content)
  for (const city of [one, two, other]) await city.close()
})

test('a database with anything in it is left alone', async () => {
  const city = await madeCity()
  await expect(makeCity(city.platform, small, quiet)).rejects.toThrow('数据库里已有数据')
  expect(await countOf(city, 'person')).toBe(430)
  await city.close()
})

test('sizes that make no sense are refused with the flag named', () => {
  const refused = (values: Record<string, string | boolean>) => () => readCitySize(values)
  expect(readCitySize({})).toEqual({ units: 80, branches: 1500, people: 25_000, years: 3, seed: 1 })
  expect(refused({ units: '0' })).toThrow('--units')
  expect(refused({ people: 'many' })).toThrow('--people')
  expect(refused({ years: true })).toThrow('--years')
  expect(refused({ unit: '3' })).toThrow('--unit。')
  expect(refused({ units: '9', branches: '8' })).toThrow('--branches 不能少于 --units')
  expect(refused({ units: '9', branches: '50', people: '40' })).toThrow('--people 不能少于 --branches')
  expect(refused({ units: '9999' })).toThrow(CannotStart)
})
