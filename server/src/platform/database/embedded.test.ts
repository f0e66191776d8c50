import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '../../testing/bundle.ts'
import { startEmbedded } from './embedded.ts'
import { openDatabase } from './open.ts'
import { isGoneWithin, readPostmasterFile } from './postmaster-file.ts'
import { isAlive } from './process-identity.ts'

let directory: string
let program: string
const children: ChildProcess[] = []

beforeAll(async () => {
  directory = reachableDirectory()
  program = await bundle(join(import.meta.dirname, '../../testing/processes/own-database.ts'))
  const database = await openDatabase({ dataDirectory: directory })
  await database.pool.query('CREATE TABLE diary (line text)')
  await database.close()
})

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})

function reachableDirectory(): string {
  const made = mkdtempSync(join(tmpdir(), 'hepai-embedded-'))
  chmodSync(made, 0o755)
  return made
}

async function startOwner(address: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, directory, address], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve)
    child.once('exit', () => {
      reject(new Error('the owner ended before it was ready'))
    })
  })
  return child
}

function postmasterPid(): number {
  const found = readPostmasterFile(join(directory, 'postgres', 'cluster'))
  if (found === null) throw new Error('no postmaster runs')
  return found.pid
}

async function readDiary(): Promise<string[]> {
  const database = await openDatabase({ dataDirectory: directory })
  const lines = await database.pool.query<{ line: string }>('SELECT line FROM diary ORDER BY line')
  await database.close()
  return lines.rows.map((row) => row.line)
}

async function writeDiary(line: string): Promise<void> {
  const database = await openDatabase({ dataDirectory: directory, joinRunning: true })
  await database.pool.query('INSERT INTO diary VALUES ($1)', [line])
  await database.close()
}

test('an existing directory starts within two seconds, and stopping leaves no process and no lock', async () => {
  const before = performance.now()
  const embedded = await startEmbedded({ dataDirectory: directory })
  expect(performance.now() - before).toBeLessThan(2_000)
  const pid = embedded.pid()
  expect(isAlive(pid)).toBe(true)
  await embedded.stop()
  expect(isAlive(pid)).toBe(false)
  expect(existsSync(join(directory, 'hepai.lock'))).toBe(false)
  expect(existsSync(join(directory, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false)
})

test('the database syncs, checks its pages, sorts by code point and listens on no network', async () => {
  const database = await openDatabase({ dataDirectory: directory })
  const names = ['fsync', 'full_page_writes', 'data_checksums', 'server_encoding', 'listen_addresses']
  const shown = await database.pool.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY ($1)',
    [names],
  )
  const collation = await database.pool.query('SELECT datcollate FROM pg_database WHERE datname = current_database()')
  await database.close()
  expect(Object.fromEntries(shown.rows.map((row) => [row.name, row.setting]))).toEqual({
    fsync: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    server_encoding: 'UTF8',
    listen_addresses: '',
  })
  expect(collation.rows).toEqual([{ datcollate: 'C' }])
})

test('the generated password is readable by its owner only', () => {
  const file = join(directory, 'postgres', 'password')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{48}$/)
})

test('a second start on the same directory is refused and told who holds it', async () => {
  const owner = await startOwner('http://127.0.0.1:18080')
  const refused = openDatabase({ dataDirectory: directory })
  await expect(refused).rejects.toThrow(
    new RegExp(`正由另一个合拍程序使用（进程 ${String(owner.pid)}，地址 http://127\\.0\\.0\\.1:18080）`),
  )
  await writeDiary('joined')
  owner.kill('SIGTERM')
  await new Promise((resolve) => owner.once('exit', resolve))
  expect(await readDiary()).toContain('joined')
})

test('SIGTERM ends the owner and its database within seconds', async () => {
  const owner = await startOwner('-')
  const postmaster = postmasterPid()
  const ended = new Promise((resolve) => owner.once('exit', resolve))
  owner.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(isAlive(postmaster)).toBe(false)
})

test('when the owner is killed with -9 its database ends by itself and keeps what was acknowledged', async () => {
  const owner = await startOwner('-')
  await writeDiary('before the owner was killed')
  const postmaster = postmasterPid()
  owner.kill('SIGKILL')
  expect(await isGoneWithin(postmaster, 5_000)).toBe(true)
  expect(await readDiary()).toContain('before the owner was killed')
})

test('a database that outlives its killed owner is stopped by the next start, with nothing lost', async () => {
  const owner = await startOwner('-')
  await writeDiary('before both were killed')
  const postmaster = postmasterPid()
  killWatchdogOf(postmaster)
  owner.kill('SIGKILL')
  await pause(300)
  expect(isAlive(postmaster)).toBe(true)
  expect(await readDiary()).toContain('before both were killed')
  expect(isAlive(postmaster)).toBe(false)
})

function killWatchdogOf(postmaster: number): void {
  const listing = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
  const line = listing.split('\n').find((text) => text.endsWith(`hepai-watchdog ${postmaster}`))
  process.kill(Number(line?.trim().split(' ')[0]), 'SIGKILL')
}

test('a database that dies under its owner is started again and loses nothing', async () => {
  const warnings: string[] = []
  const logger = { info: () => undefined, warn: (message: string) => void warnings.push(message) }
  const database = await openDatabase({ dataDirectory: directory, logger })
  await database.pool.query("INSERT INTO diary VALUES ('before the database was killed')")
  process.kill(postmasterPid(), 'SIGKILL')
  await pause(200)
  const read = async (): Promise<number | null> =>
    (await database.pool.query("SELECT 1 FROM diary WHERE line = 'before the database was killed'")).rowCount
  await expect.poll(() => read().catch(() => null), { timeout: 15_000 }).toBe(1)
  await database.close()
  expect(warnings).toContain('the database ended unexpectedly and is started again')
})

test('a stranger who got the number of the dead postmaster is left alone', async () => {
  const cluster = realpathSync(join(directory, 'postgres', 'cluster'))
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' })
  children.push(stranger)
  writeFileSync(join(cluster, 'postmaster.pid'), `${String(stranger.pid)}\n${cluster}\n`)
  expect(await readDiary()).toContain('joined')
  expect(isAlive(stranger.pid ?? 0)).toBe(true)
  stranger.kill()
})

test('a directory of another PostgreSQL version is refused with what to do', async () => {
  const file = join(directory, 'postgres', 'cluster', 'PG_VERSION')
  const version = readFileSync(file, 'utf8')
  writeFileSync(file, '16\n')
  await expect(openDatabase({ dataDirectory: directory })).rejects.toThrow(/由 PostgreSQL 16 建立.*backup.*restore/)
  writeFileSync(file, version)
  expect(await readDiary()).toContain('joined')
})

const isRoot = process.getuid?.() === 0

test.runIf(isRoot)('root may keep its data below a home that is closed to others', async () => {
  const closed = mkdtempSync(join(tmpdir(), 'hepai-closed-'))
  const data = join(closed, 'repository', 'data')
  mkdirSync(data, { recursive: true })
  const embedded = await startEmbedded({ dataDirectory: data, isDurable: false })
  const home = realpathSync(join(data, 'postgres'))
  await embedded.stop()
  const again = await startEmbedded({ dataDirectory: data, isDurable: false })
  await again.stop()
  rmSync(home, { recursive: true })
  expect(home).toMatch(/^\/var\/lib\/hepai\/data-/)
  await expect(startEmbedded({ dataDirectory: data })).rejects.toThrow(/指向的位置不存在/)
  rmSync(closed, { recursive: true })
})
