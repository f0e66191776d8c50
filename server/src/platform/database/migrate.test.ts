import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundle } from '../../testing/bundle.ts'
import { bareDatabase } from '../../testing/fresh-database.ts'
import { findMigrations, migrate, pendingMigrations } from './migrate.ts'
import type { Database } from './open.ts'

let database: Database
let folder: string

beforeEach(async () => {
  database = await bareDatabase()
  folder = mkdtempSync(join(tmpdir(), 'hepai-migrations-'))
})

afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, sql: string): void {
  writeFileSync(join(folder, name), `-- Made by a test.\n${sql}\n`)
}

async function applied(): Promise<string[]> {
  const rows = await database.pool.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY name')
  return rows.rows.map((row) => row.name)
}

test('files are applied once, in order of their names', async () => {
  file('2-fill.sql', 'INSERT INTO thing VALUES (1);')
  file('1-create.sql', 'CREATE TABLE thing (id int);')
  expect(await pendingMigrations(database.pool, folder)).toEqual(['1-create.sql', '2-fill.sql'])
  expect(await migrate(database.pool, { folder })).toEqual(['1-create.sql', '2-fill.sql'])
  expect(await migrate(database.pool, { folder })).toEqual([])
  expect(await pendingMigrations(database.pool, folder)).toEqual([])
  expect((await database.pool.query('SELECT id FROM thing')).rows).toEqual([{ id: 1 }])
})

test('the migrations of Hepai itself apply to an empty database', async () => {
  const names = await migrate(database.pool, { folder: findMigrations() })
  expect(await applied()).toEqual(names)
  expect(names.length).toBeGreaterThan(0)
})

test('two processes that migrate at once apply each file once', async () => {
  file('1-create.sql', 'CREATE TABLE thing (id int); SELECT pg_sleep(0.2);')
  file('2-fill.sql', 'INSERT INTO thing VALUES (1);')
  const [first, second] = await Promise.all([migrate(database.pool, { folder }), migrate(database.pool, { folder })])
  expect([...first, ...second].toSorted()).toEqual(['1-create.sql', '2-fill.sql'])
  expect((await database.pool.query('SELECT id FROM thing')).rows).toEqual([{ id: 1 }])
})

test('a migration killed half-way leaves nothing of itself and is finished by the next start', async () => {
  file('1-create.sql', 'CREATE TABLE thing (id int);')
  file('2-slow.sql', 'CREATE TABLE half (id int); SELECT pg_sleep(0.7);')
  const program = await bundle(join(import.meta.dirname, '../../testing/processes/migrate-folder.ts'))
  const child = spawn(process.execPath, [program, database.url, folder], { stdio: 'inherit' })
  while (!(await isSleeping())) await pause(20)
  child.kill('SIGKILL')
  expect(await applied()).toEqual(['1-create.sql'])
  expect(await migrate(database.pool, { folder })).toEqual(['2-slow.sql'])
  expect((await database.pool.query("SELECT to_regclass('half')::text AS half")).rows).toEqual([{ half: 'half' }])
})

async function isSleeping(): Promise<boolean> {
  const found = await database.pool.query(
    "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()",
  )
  return found.rowCount === 1
}

test('a failing file is undone whole, named, and the ones before it stay', async () => {
  file('1-create.sql', 'CREATE TABLE thing (id int);')
  file('2-wrong.sql', 'CREATE TABLE half (id int); SELECT 1 / 0;')
  await expect(migrate(database.pool, { folder })).rejects.toThrow(/2-wrong\.sql failed: division by zero/)
  expect(await applied()).toEqual(['1-create.sql'])
  expect((await database.pool.query("SELECT to_regclass('half')::text AS half")).rows).toEqual([{ half: null }])
})

test('a program older than the database refuses and names the unknown migration', async () => {
  file('1-create.sql', 'CREATE TABLE thing (id int);')
  file('2-later.sql', 'CREATE TABLE later (id int);')
  await migrate(database.pool, { folder })
  rmSync(join(folder, '2-later.sql'))
  await expect(migrate(database.pool, { folder })).rejects.toThrow(
    /更新版本的合拍升级（含本程序没有的迁移 2-later\.sql）/,
  )
  await expect(pendingMigrations(database.pool, folder)).rejects.toThrow(/2-later\.sql/)
})

test('a file changed after it was applied is refused', async () => {
  file('1-create.sql', 'CREATE TABLE thing (id int);')
  await migrate(database.pool, { folder })
  file('1-create.sql', 'CREATE TABLE thing (id bigint);')
  await expect(migrate(database.pool, { folder })).rejects.toThrow(/1-create\.sql 在执行之后被改动过/)
})

test('a file that does not begin with its reason is refused', async () => {
  writeFileSync(join(folder, '1-create.sql'), 'CREATE TABLE thing (id int);\n')
  await expect(migrate(database.pool, { folder })).rejects.toThrow(/first line of 1-create\.sql/)
})
