import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { parse as anyTextList } from 'postgres-array'
import type { Tables } from '../tables.ts'
import { CannotStart } from './cannot-start.ts'
import { startEmbedded, runningUrl } from './embedded.ts'
import type { DatabaseLogger } from './logger.ts'

/** An open database. `close` ends the pool and, where this process started it, the embedded server too. */
export type Database = { pool: pg.Pool; db: Kysely<Tables>; url: string; close: () => Promise<void> }

export type OpenOptions = {
  /** A PostgreSQL ≥ 15 server; when absent, the embedded one of `dataDirectory` is started. */
  url?: string | undefined
  dataDirectory?: string
  /** What a second start on the same data directory is told, e.g. `http://127.0.0.1:8080`. */
  address?: string
  /** Use the embedded database of a Hepai that already runs on the directory instead of refusing (for the command line). */
  joinRunning?: boolean
  /** Most connections at once, 10 unless told. */
  connections?: number
  logger?: DatabaseLogger
}

const OLDEST_VERSION = 150_000
const DATE_LIST = 1182
const NUMERIC_LIST = 1231
const TEXT_LIST = 1009
const UUID_LIST = 2951
const SESSION = '-c timezone=UTC -c statement_timeout=15000 -c lock_timeout=5000'

/** Opens the database at `url`, else the embedded one of `dataDirectory`. Throws CannotStart when it cannot be used. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  if (options.url !== undefined && options.url !== '') return connect(options.url, options, () => Promise.resolve())
  const dataDirectory = options.dataDirectory
  if (dataDirectory === undefined) throw new TypeError('openDatabase needs a url or a dataDirectory')
  const joined = options.joinRunning === true ? runningUrl(dataDirectory) : null
  if (joined !== null) return connect(joined, options, () => Promise.resolve())
  const { address, logger } = options
  const embedded = await startEmbedded({
    dataDirectory,
    ...(address === undefined ? {} : { address }),
    ...(logger === undefined ? {} : { logger }),
  })
  try {
    return await connect(embedded.url, options, embedded.stop)
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

async function connect(url: string, options: OpenOptions, afterwards: () => Promise<void>): Promise<Database> {
  const pool = openPool(url, options)
  try {
    await refuseUnusableServer(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const closeOnce = once(async () => {
    await pool.end()
    await afterwards()
  })
  return { pool, db, url, close: closeOnce }
}

function openPool(url: string, options: OpenOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'hepai',
    options: SESSION,
    types: ownTypes(),
  })
  pool.on('error', (error) => options.logger?.warn(`a database connection was lost: ${error.message}`))
  return pool
}

async function refuseUnusableServer(pool: pg.Pool): Promise<void> {
  const version = await readVersion(pool)
  if (version >= OLDEST_VERSION) return
  throw new CannotStart(
    '数据库服务器的版本过低，需要 PostgreSQL 15 或更高版本。请升级，或去掉 DATABASE_URL 改用内置数据库。',
    `The database server is too old (${version}); PostgreSQL 15 or newer is needed.`,
  )
}

async function readVersion(pool: pg.Pool): Promise<number> {
  try {
    const shown = await pool.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version")
    return shown.rows[0]?.version ?? 0
  } catch (error) {
    throw new CannotStart(
      `无法连接数据库。请检查 DATABASE_URL 的地址、账户和密码，以及数据库服务器是否在运行。`,
      `Cannot connect to the database: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** Dates stay 'yyyy-mm-dd', numerics stay exact text, int8 is a number; the rest as pg reads it. */
function ownTypes(): pg.TypeOverrides {
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.DATE, (text) => text)
  types.setTypeParser(pg.types.builtins.NUMERIC, (text) => text)
  types.setTypeParser(pg.types.builtins.INT8, safeInteger)
  types.setTypeParser(DATE_LIST, plainList)
  types.setTypeParser(NUMERIC_LIST, plainList)
  types.setTypeParser(TEXT_LIST, textList)
  types.setTypeParser(UUID_LIST, plainList)
  return types
}

/** A flat list without quotes is split; the reader of pg goes letter by letter, which lists of a year feel. */
function textList(text: string): readonly (string | null)[] {
  return text.includes('"') || text.lastIndexOf('{') > 0 ? anyTextList(text) : plainList(text)
}

/** Dates, numbers and ids need no quotes in an array's text, so a flat list is split at its commas. */
function plainList(text: string): (string | null)[] {
  const inside = text.slice(1, -1)
  return inside === '' ? [] : inside.split(',').map((item) => (item === 'NULL' ? null : item))
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`An int8 is beyond the exact range of numbers: ${text}`)
  return value
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => (running ??= action())
}
