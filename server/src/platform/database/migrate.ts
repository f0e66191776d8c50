import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { CannotStart } from './cannot-start.ts'
import type { DatabaseLogger } from './logger.ts'

type Migration = { name: string; sha256: string; sql: string }
type Applied = { name: string; sha256: string }

export type MigrateOptions = {
  folder?: string
  logger?: DatabaseLogger
  /** Only these, which a backup was made at; all of them must be known to this program, unchanged. */
  upTo?: readonly Applied[]
}

/** Any fixed number: everybody who migrates one database waits for this lock. */
const ADVISORY_LOCK = 4_857_610_231

/**
 * Applies the migrations the database has not seen, in order of name, each in its own transaction, and returns their
 * names. Two processes may call it at once; one killed half-way is finished by the next call. Throws CannotStart when
 * an applied file was changed or the database is newer than this program.
 */
export async function migrate(pool: pg.Pool, options: MigrateOptions = {}): Promise<string[]> {
  const known = readMigrations(options.folder ?? findMigrations())
  const migrations = options.upTo === undefined ? known : only(known, options.upTo)
  const client = await pool.connect()
  try {
    await client.query('SET statement_timeout = 0')
    await client.query('SET lock_timeout = 0')
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
    return await applyPending(client, migrations, options.logger)
  } finally {
    // The session's lock and settings go with its connection.
    client.release(true)
  }
}

/** Names of migrations of this program the database lacks; empty when it is ready. Throws as `migrate` does. */
export async function pendingMigrations(pool: pg.Pool, folder?: string): Promise<string[]> {
  const migrations = readMigrations(folder ?? findMigrations())
  const exists = await pool.query<{ found: string | null }>("SELECT to_regclass('schema_migration')::text AS found")
  const applied = typeof exists.rows[0]?.found === 'string' ? await readApplied(pool) : []
  return pendingOf(migrations, applied).map((migration) => migration.name)
}

/** The folder of migrations: beside the bundle, or `server/migrations` above this file. */
export function findMigrations(): string {
  for (let current = dirname(fileURLToPath(import.meta.url)); ; current = dirname(current)) {
    const found = [join(current, 'migrations'), join(current, 'server', 'migrations')].find((path) => existsSync(path))
    if (found !== undefined) return found
    if (current === dirname(current)) throw new Error('The folder server/migrations is missing')
  }
}

async function applyPending(client: pg.PoolClient, migrations: readonly Migration[], logger?: DatabaseLogger) {
  await client.query(
    `CREATE TABLE IF NOT EXISTS schema_migration (
       name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
  )
  const pending = pendingOf(migrations, await readApplied(client))
  for (const migration of pending) {
    await applyOne(client, migration)
    logger?.info(`migrated ${migration.name}`)
  }
  return pending.map((migration) => migration.name)
}

async function applyOne(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query("SET LOCAL lock_timeout = '5s'")
    await client.query(migration.sql)
    await client.query('INSERT INTO schema_migration (name, sha256) VALUES ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

async function readApplied(client: pg.PoolClient | pg.Pool): Promise<Applied[]> {
  const result = await client.query<Applied>('SELECT name, sha256 FROM schema_migration ORDER BY name')
  return result.rows
}

function pendingOf(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const one of applied) {
    const file = known.get(one.name)
    if (file === undefined) throw newerDatabase(one.name)
    if (file.sha256 !== one.sha256) throw changedMigration(one.name)
  }
  const done = new Set(applied.map((one) => one.name))
  return migrations.filter((migration) => !done.has(migration.name))
}

function only(known: readonly Migration[], wanted: readonly Applied[]): Migration[] {
  pendingOf(known, wanted)
  const names = new Set(wanted.map((one) => one.name))
  return known.filter((migration) => names.has(migration.name))
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name) => {
    // Checkouts with other line ends must not look like changed files.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    if (!/^-- \S/.test(sql)) throw new Error(`The first line of ${name} must be a comment saying why: "-- …"`)
    return { name, sha256: createHash('sha256').update(sql).digest('hex'), sql }
  })
}

function newerDatabase(name: string): CannotStart {
  return new CannotStart(
    `数据库已由更新版本的合拍升级（含本程序没有的迁移 ${name}）。请使用更新版本的程序，或恢复升级前的备份。`,
    `The database was migrated by a newer Hepai (unknown migration ${name}); use that version or restore an earlier backup.`,
  )
}

function changedMigration(name: string): CannotStart {
  return new CannotStart(
    `迁移文件 ${name} 在执行之后被改动过，为保护数据已停止启动。请恢复原文件；需要修正时另写一个新的迁移文件。`,
    `The applied migration ${name} was changed afterwards; restore the file and write another migration instead.`,
  )
}
