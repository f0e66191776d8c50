import { createReadStream, mkdirSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { CannotStart } from '../database/cannot-start.ts'
import { migrate } from '../database/migrate.ts'
import { fileEntry, type Manifest, tableEntry } from './manifest.ts'
import type { Unpacked } from './read-backup.ts'
import { tablesInOrder } from './tables-in-order.ts'

/**
 * Fills an empty database from an unpacked backup: the schema of its time, every table in one transaction, then the
 * migrations made since. What went wrong leaves the database empty again.
 *
 * @throws CannotStart when the database already holds something, or the backup is of a newer Hepai
 */
export async function restoreDatabase(pool: pg.Pool, backup: Unpacked): Promise<void> {
  await refuseFilled(pool)
  try {
    await migrate(pool, { upTo: backup.manifest.migrations })
    await load(pool, backup)
    await migrate(pool)
  } catch (error) {
    await pool.query('drop schema public cascade')
    await pool.query('create schema public')
    throw error
  }
}

async function refuseFilled(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ tables: number }>(
    "select count(*)::int as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'",
  )
  if (rows[0]?.tables === 0) return
  throw new CannotStart(
    '目标数据库不是空的，没有恢复任何内容。请换一个空的 HEPAI_DATA（或空的数据库）再恢复。',
    'The database is not empty; restore into an empty HEPAI_DATA or database.',
  )
}

async function load(pool: pg.Pool, backup: Unpacked): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local statement_timeout = 0')
    const known = new Map((await tablesInOrder(client)).map((table) => [table.name, table]))
    await client.query(`truncate ${[...known.keys()].map((name) => pg.escapeIdentifier(name)).join(', ')}`)
    for (const { name, rows } of backup.manifest.tables) {
      const table = known.get(name)
      if (table === undefined) throw new Error(`the table ${name} is not in the schema of the backup`)
      const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
      const target = client.query(
        copyFrom(`copy ${pg.escapeIdentifier(name)} (${columns}) from stdin with (format csv, header match)`),
      )
      await pipeline(createReadStream(backup.pathOf(tableEntry(name))), target)
      if (target.rowCount !== rows)
        throw new Error(`${name}: ${String(target.rowCount)} rows instead of ${String(rows)}`)
    }
    await client.query('commit')
  } finally {
    client.release(true)
  }
}

/** Attached files, each on disk before the next: the names are digests of the contents, so one there already is the same. */
export async function restoreFiles(dataDirectory: string, backup: Unpacked): Promise<void> {
  for (const { name } of backup.manifest.files) await restoreFile(dataDirectory, backup, name)
}

async function restoreFile(dataDirectory: string, backup: Unpacked, name: Manifest['files'][number]['name']) {
  const path = join(dataDirectory, 'files', name)
  mkdirSync(dirname(path), { recursive: true })
  await copyFile(backup.pathOf(fileEntry(name)), path)
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
