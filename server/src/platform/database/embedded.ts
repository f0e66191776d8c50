import { execFile } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Binaries, prepareBinaries } from './binaries.ts'
import { CannotStart } from './cannot-start.ts'
import { type ClusterHome, clusterPassword, findClusterHome, prepareClusterHome } from './cluster-home.ts'
import { livingOwner, takeDataLock } from './data-lock.ts'
import type { DatabaseLogger } from './logger.ts'
import { cleanEnvironment, type Endpoint, launchPostmaster, osUser, type Postmaster } from './postmaster.ts'
import { readPostmasterFile, stopOrphan } from './postmaster-file.ts'

/** An embedded PostgreSQL under supervision; `stop` leaves no process and releases the data directory. */
export type Embedded = { url: string; pid: () => number; stop: () => Promise<void> }

export type EmbeddedOptions = {
  dataDirectory: string
  /** What a second start of the same directory is told, e.g. `http://127.0.0.1:8080`. */
  address?: string
  /** False only for tests: no fsync, so a power cut loses everything. */
  isDurable?: boolean
  logger?: DatabaseLogger
}

const DATABASE = 'hepai'
const RETRY_START_MS = 5_000
const LONGEST_SOCKET_PATH = 90

/**
 * Starts the embedded PostgreSQL of a data directory (created at the first start) and keeps it running: a postmaster
 * that dies is started again. Throws CannotStart when the directory is in use, of another version or unreachable.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const lock = takeDataLock(options.dataDirectory, options.address ?? '-')
  try {
    const place = prepareClusterHome(options.dataDirectory)
    const binaries = prepareBinaries(place.home, place.user)
    if (await stopOrphan(place.cluster)) options.logger?.warn('stopped a database left over from an earlier run')
    await createCluster(place, binaries, options.isDurable ?? true)
    refuseOtherVersion(place, binaries)
    const endpoint = await chooseEndpoint(place)
    const supervisor = await supervise(place, binaries, endpoint, options)
    const url = connectionUrl(place, endpoint, DATABASE)
    await createDatabase(connectionUrl(place, endpoint, 'postgres'))
    const stop = async (): Promise<void> => {
      await supervisor.stop()
      lock.release()
    }
    return { url, pid: supervisor.pid, stop }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The connection URL of the database another living Hepai runs on this data directory, or null. */
export function runningUrl(dataDirectory: string): string | null {
  const home = findClusterHome(dataDirectory)
  if (home === null || livingOwner(dataDirectory) === null) return null
  const running = readPostmasterFile(join(home, 'cluster'))
  if (running === null) return null
  const usesSocket = existsSync(join(home, '.s.PGSQL.5432'))
  const endpoint: Endpoint = usesSocket ? { kind: 'socket', directory: home } : { kind: 'tcp', port: running.port }
  return connectionUrl({ home, user: null }, endpoint, DATABASE)
}

/** Built under another name and renamed when whole, so a start killed half-way begins again. */
async function createCluster(place: ClusterHome, binaries: Binaries, isDurable: boolean): Promise<void> {
  if (existsSync(place.cluster)) return
  const unfinished = `${place.cluster}.new`
  rmSync(unfinished, { recursive: true, force: true })
  const { file } = clusterPassword(place)
  const choices = ['--username=hepai', `--pwfile=${file}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C']
  const durability = isDurable ? [] : ['--no-sync']
  await promisify(execFile)(
    binaries.initdb,
    ['-D', unfinished, ...choices, '--data-checksums', '--no-instructions', ...durability],
    { ...osUser(place), cwd: place.home, env: cleanEnvironment() },
  )
  renameSync(unfinished, place.cluster)
}

function refuseOtherVersion(place: ClusterHome, binaries: Binaries): void {
  const made = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  if (made === binaries.major) return
  throw new CannotStart(
    `数据目录由 PostgreSQL ${made} 建立，本程序自带的是 PostgreSQL ${binaries.major}，不能直接打开。请先用原版本的合拍执行 backup，再在新目录执行 restore。`,
    `The data directory was made by PostgreSQL ${made}, this program carries ${binaries.major}; back up with the earlier Hepai and restore into a new directory.`,
  )
}

async function chooseEndpoint(place: ClusterHome): Promise<Endpoint> {
  const fits = process.platform !== 'win32' && Buffer.byteLength(place.home) <= LONGEST_SOCKET_PATH
  return fits ? { kind: 'socket', directory: place.home } : { kind: 'tcp', port: await freePort() }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port was assigned'))
        else resolve(address.port)
      })
    })
  })
}

function connectionUrl(place: Pick<ClusterHome, 'home' | 'user'>, endpoint: Endpoint, database: string): string {
  const { password } = clusterPassword(place)
  if (endpoint.kind === 'tcp') return `postgres://hepai:${password}@127.0.0.1:${endpoint.port}/${database}`
  return `postgres://hepai:${password}@localhost:5432/${database}?host=${encodeURIComponent(endpoint.directory)}`
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} STRATEGY wal_log`)
  } finally {
    await client.end()
  }
}

type Supervisor = { pid: () => number; stop: () => Promise<void> }

async function supervise(
  place: ClusterHome,
  binaries: Binaries,
  endpoint: Endpoint,
  options: EmbeddedOptions,
): Promise<Supervisor> {
  const launch = { program: binaries.postgres, place, endpoint, isDurable: options.isDurable ?? true }
  let reviving = launchPatiently(launch)
  let current = await reviving
  const wish = { stopped: false }
  const revive = async (): Promise<void> => {
    await current.ended
    if (wish.stopped) return
    options.logger?.warn('the database ended unexpectedly and is started again')
    reviving = launchPatiently(launch)
    current = await reviving
    watch()
  }
  let revival = Promise.resolve()
  const watch = (): void => {
    revival = revive().catch((error: unknown) =>
      options.logger?.warn(`the database did not come back: ${String(error)}`),
    )
  }
  watch()
  const stop = async (): Promise<void> => {
    wish.stopped = true
    await reviving.catch(() => undefined)
    await current.stop()
    await revival
  }
  return { pid: () => current.pid, stop }
}

/** Backends of a killed postmaster hold its shared memory for a moment, so a refused start is tried again. */
async function launchPatiently(launch: Parameters<typeof launchPostmaster>[0]): Promise<Postmaster> {
  for (let waited = 0; ; waited += 250) {
    try {
      return await launchPostmaster(launch)
    } catch (error) {
      if (waited >= RETRY_START_MS) throw error
      await pause(250)
    }
  }
}
