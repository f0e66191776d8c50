import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findClusterHome } from '../../platform/database/cluster-home.ts'
import { runningUrl } from '../../platform/database/embedded.ts'
import { openDatabase } from '../../platform/database/open.ts'
import { readPostmasterFile, stopOrphan } from '../../platform/database/postmaster-file.ts'
import { isAlive } from '../../platform/database/process-identity.ts'
import { chance } from '../../sample/random.ts'
import { liveClient, type LiveClient, signInLive } from '../live-client.ts'
import { type LiveServer, runLive, startLive } from '../live-server.ts'
import { checkAnswered, checkBooks, checkUnanswered, type Findings, noFindings } from './check.ts'
import { openJournal, type Told } from './journal.ts'
import { type Counter, findGround, type Ground, writeUntilKilled } from './writers.ts'

export type KillOptions = {
  /** The bundle of server/src/main.ts. */
  readonly main: string
  readonly cycles: number
  /** Draws the moments. */
  readonly seed: number
  readonly say?: (line: string) => void
}

export type KillReport = Findings & {
  readonly acknowledged: number
  readonly unanswered: number
  readonly slowestRestartMs: number
  /** Processes of ours that were still there after the last stop. */
  readonly leftProcesses: readonly number[]
  readonly exitCode: number | null
}

const SMALL_CITY = ['make-city', '--units', '2', '--branches', '6', '--people', '80', '--years', '2']
/** Every so often the database's own process is killed in the same moment. */
const DATABASE_TOO_EVERY = 5

type Run = KillOptions & {
  readonly folder: string
  readonly data: string
  readonly found: Findings
  readonly processes: Set<number>
  readonly counter: Counter
  readonly draw: (low: number, high: number) => number
}
type Signed = { readonly cookie: string; readonly ground: Ground }
type Tally = { acknowledged: number; unanswered: number; slowestRestartMs: number }

/** Kills the server with -9 under writes again and again on one data directory, and checks every promise after each. */
export async function killCycles(options: KillOptions): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'hepai-kill-'))
  // PostgreSQL may have to run as another user, who must be able to walk in.
  chmodSync(folder, 0o755)
  const run: Run = {
    ...options,
    folder,
    data: join(folder, 'data'),
    found: noFindings(),
    processes: new Set(),
    counter: { next: 0 },
    draw: chance(options.seed).between,
  }
  try {
    return await allCycles(run)
  } finally {
    const home = findClusterHome(run.data)
    if (home !== null) {
      await stopOrphan(join(home, 'cluster'))
      rmSync(realpathSync(home), { recursive: true, force: true })
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

async function allCycles(run: Run): Promise<KillReport> {
  const live = { main: run.main, data: run.data, log: join(run.folder, 'server.log') }
  await runLive(live, SMALL_CITY)
  let server = await startLive(live)
  const tally: Tally = { acknowledged: 0, unanswered: 0, slowestRestartMs: 0 }
  try {
    const client = await signInLive(server.url, 'city.dangwei')
    const signed = { cookie: client.cookie, ground: await findGround(client) }
    for (let cycle = 1; cycle <= run.cycles; cycle += 1) {
      const told = await writeAndKill(run, server, signed, cycle)
      server = await startLive(live)
      await settle(run, server, signed, told, tally)
      run.say?.(`  ${String(cycle)} / ${String(run.cycles)}: ${String(tally.acknowledged)} acknowledged`)
    }
  } catch (error) {
    await server.kill()
    throw error
  }
  noteProcesses(run, server)
  const exitCode = await server.stop()
  return { ...run.found, ...tally, exitCode, leftProcesses: await leftAfterAWhile(run) }
}

const GONE_WITHIN_MS = 5_000

/** The database takes its pid file away a moment before it is gone itself. */
async function leftAfterAWhile({ processes }: Run): Promise<readonly number[]> {
  const until = Date.now() + GONE_WITHIN_MS
  let left = [...processes].filter(isAlive)
  while (left.length > 0 && Date.now() < until) {
    await pause(50)
    left = left.filter(isAlive)
  }
  return left
}

/** Writers start, and at a random moment the server is gone. */
async function writeAndKill(run: Run, server: LiveServer, { cookie, ground }: Signed, cycle: number): Promise<Told> {
  const journal = openJournal(join(run.folder, `cycle-${String(cycle)}.jsonl`))
  noteProcesses(run, server)
  const database = postmasterOf(run)
  const writing = writeUntilKilled(liveClient(server.url, cookie), ground, journal, run.counter)
  await pause(run.draw(20, 1_500))
  if (cycle % DATABASE_TOO_EVERY === 0 && database !== null) process.kill(database, 'SIGKILL')
  await server.kill()
  await writing
  return journal.read()
}

async function settle(run: Run, server: LiveServer, { cookie }: Signed, told: Told, tally: Tally): Promise<void> {
  const url = runningUrl(run.data)
  if (url === null) throw new Error('the database does not run')
  const client: LiveClient = liveClient(server.url, cookie)
  const database = await openDatabase({ url, connections: 2 })
  try {
    await checkAnswered(client, told.answered, run.found)
    await checkUnanswered(database.db, client, told, run.found)
    await checkBooks(database.db, run.found)
  } finally {
    await database.close()
  }
  tally.acknowledged += told.answered.length
  tally.unanswered += told.unanswered.length
  tally.slowestRestartMs = Math.max(tally.slowestRestartMs, server.readyAfterMs)
}

function noteProcesses(run: Run, server: LiveServer): void {
  run.processes.add(server.pid)
  const database = postmasterOf(run)
  if (database !== null) run.processes.add(database)
}

function postmasterOf({ data }: Run): number | null {
  const home = findClusterHome(data)
  return home === null ? null : (readPostmasterFile(join(home, 'cluster'))?.pid ?? null)
}
