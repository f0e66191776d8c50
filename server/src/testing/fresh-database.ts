import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../platform/database/open.ts'
import { onServer, withDatabase } from './server-connection.ts'

/**
 * A migrated, empty database of its own on the run's PostgreSQL, cloned from a template (about 50 ms). `close` drops
 * it; what a test forgets to close goes at the end of the run.
 */
export async function freshDatabase(): Promise<Database> {
  return cloneOf(inject('testServer').template)
}

/** The same without any table, for tests of the migrations themselves. */
export async function bareDatabase(): Promise<Database> {
  return cloneOf('template0')
}

async function cloneOf(source: string): Promise<Database> {
  const { url, template } = inject('testServer')
  const name = `${template.replace('_template', '')}_${randomBytes(6).toString('hex')}`
  await onServer(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY wal_log`))
  const database = await openDatabase({ url: withDatabase(url, name), connections: 8 })
  const close = async (): Promise<void> => {
    await database.close()
    await onServer(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  }
  return { ...database, close }
}
