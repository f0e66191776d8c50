import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { livingOwner } from '../platform/database/data-lock.ts'
import { startEmbedded } from '../platform/database/embedded.ts'
import { migrate } from '../platform/database/migrate.ts'
import { openDatabase } from '../platform/database/open.ts'
import { onServer, withDatabase } from './server-connection.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** What freshDatabase clones, and where. */
    testServer: { url: string; template: string }
  }
}

type TestServer = { url: string; stop(): Promise<void> }

const DIRECTORY_PREFIX = 'hepai-test-'

/** One PostgreSQL per run, and in it one migrated template for every test file to clone; returns the tear-down. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  const run = `hepai_test_${randomBytes(4).toString('hex')}`
  try {
    const template = await createTemplate(server.url, run)
    project.provide('testServer', { url: server.url, template })
  } catch (error) {
    await server.stop()
    throw error
  }
  return async () => {
    await dropDatabases(server.url, run)
    await server.stop()
  }
}

async function startServer(): Promise<TestServer> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() }
  removeLeftovers()
  const directory = mkdtempSync(join(tmpdir(), DIRECTORY_PREFIX))
  // PostgreSQL may have to run as another user, who must be able to walk in.
  chmodSync(directory, 0o755)
  const embedded = await startEmbedded({ dataDirectory: directory, address: 'vitest', isDurable: false })
  const stop = async (): Promise<void> => {
    await embedded.stop()
    removeData(directory)
  }
  return { url: embedded.url, stop }
}

async function createTemplate(url: string, run: string): Promise<string> {
  const template = `${run}_template`
  await onServer(url, (client) =>
    client.query(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' STRATEGY wal_log`),
  )
  const database = await openDatabase({ url: withDatabase(url, template) })
  try {
    await migrate(database.pool)
  } finally {
    await database.close()
  }
  return template
}

async function dropDatabases(url: string, run: string): Promise<void> {
  await onServer(url, async (client) => {
    const left = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [run],
    )
    for (const { datname } of left.rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
  })
}

/** A run killed with -9 could not tidy up; its server has stopped by itself, its files have not gone. */
function removeLeftovers(): void {
  const directories = readdirSync(tmpdir()).filter((name) => name.startsWith(DIRECTORY_PREFIX))
  for (const directory of directories.map((name) => join(tmpdir(), name))) {
    if (isOld(directory) && livingOwner(directory) === null) removeData(directory)
  }
}

/** A run that begins at this very moment has a directory before it has a lock. */
function isOld(directory: string): boolean {
  const made = statSync(directory, { throwIfNoEntry: false })
  return made !== undefined && Date.now() - made.ctimeMs > 60_000
}

function removeData(directory: string): void {
  try {
    rmSync(realpathSync(join(directory, 'postgres')), { recursive: true, force: true })
  } catch {
    // Nothing was put there, or it belongs to another account.
  }
  try {
    rmSync(directory, { recursive: true, force: true })
  } catch {
    // Another account's leftovers are that account's to remove.
  }
}
