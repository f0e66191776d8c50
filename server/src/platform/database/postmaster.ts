import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'
import type { ClusterHome } from './cluster-home.ts'
import { isGoneWithin, readPostmasterFile } from './postmaster-file.ts'

/** How clients find the postmaster: a socket in the cluster's home where paths allow, else a loopback port. */
export type Endpoint = { kind: 'socket'; directory: string } | { kind: 'tcp'; port: number }

/** One running postmaster. `ended` settles when its process is gone, whatever the cause. */
export type Postmaster = { pid: number; ended: Promise<void>; stop: () => Promise<void> }

type Launch = { program: string; place: ClusterHome; endpoint: Endpoint; isDurable: boolean }

const READY_WITHIN_MS = 120_000
const KEEP_LOG_BYTES = 10_000_000

/** Starts PostgreSQL and waits until it accepts connections (crash recovery included). Throws CannotStart with the log's end. */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  const child = spawnPostmaster(launch)
  const pid = child.pid
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  if (pid === undefined) throw failedToStart(launch.place.home)
  const watchdog = startWatchdog(pid, launch.place)
  try {
    await waitUntilReady(launch.place, pid, child)
  } catch (error) {
    await endPostmaster(pid)
    watchdog.dismiss()
    throw error
  }
  void ended.then(() => watchdog.dismiss())
  return { pid, ended, stop: () => endPostmaster(pid) }
}

/** Its own session, so that Ctrl-C in the terminal reaches only us and requests under way can still finish. */
function spawnPostmaster({ program, place, endpoint, isDurable }: Launch): ChildProcess {
  const log = openLog(place.home)
  const child = spawn(program, ['-D', place.cluster, ...settings(endpoint, isDurable)], {
    ...osUser(place),
    cwd: place.home,
    detached: true,
    stdio: ['ignore', log, log],
    env: cleanEnvironment(),
  })
  child.on('error', () => undefined)
  child.unref()
  closeSync(log)
  return child
}

/** The environment PostgreSQL programs run in: no locale and no PG* variable of the caller's. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env
  return { ...(SystemRoot === undefined ? {} : { SystemRoot, TEMP }), PATH, LC_ALL: 'C', TZ: 'UTC' }
}

/** Spawn options that make a program run as the cluster's account. */
export function osUser(place: Pick<ClusterHome, 'user'>): { uid?: number; gid?: number } {
  return place.user === null ? {} : { uid: place.user.uid, gid: place.user.gid }
}

function settings(endpoint: Endpoint, isDurable: boolean): string[] {
  const address =
    endpoint.kind === 'socket'
      ? {
          listen_addresses: '',
          unix_socket_directories: endpoint.directory,
          unix_socket_permissions: '0700',
          port: '5432',
        }
      : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(endpoint.port) }
  const durability: Record<string, string> = isDurable
    ? { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
    : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const chosen = {
    ...address,
    ...durability,
    shared_buffers: '128MB',
    max_connections: isDurable ? '60' : '200',
    max_wal_size: '512MB',
    io_method: 'sync',
    jit: 'off',
    max_parallel_workers_per_gather: '1',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/**
 * Stops PostgreSQL when this process is gone in any way, kill -9 included: the shell's input closes with us.
 * The shell may itself be killed, therefore stopOrphan exists too.
 */
function startWatchdog(pid: number, place: ClusterHome): { dismiss: () => void } {
  if (process.platform === 'win32') return { dismiss: () => undefined }
  const shell = spawn('/bin/sh', ['-c', 'read -r _ || kill -INT "$1"', 'hepai-watchdog', String(pid)], {
    ...osUser(place),
    cwd: place.home,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.on('error', () => undefined)
  shell.stdin.on('error', () => undefined)
  shell.unref()
  if (shell.stdin instanceof Socket) shell.stdin.unref()
  return { dismiss: () => void shell.stdin.end('done\n') }
}

async function waitUntilReady(place: ClusterHome, pid: number, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 10) {
    if (child.exitCode !== null || child.signalCode !== null) break
    const file = readPostmasterFile(place.cluster)
    if (file?.pid === pid && file.isReady) return
    await pause(10)
  }
  throw failedToStart(place.home)
}

/** Fast shutdown first; an immediate one if that takes too long, which only means recovery at the next start. */
async function endPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 8_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 1_000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await isGoneWithin(pid, patience)) return
  }
}

function openLog(home: string): number {
  const path = logPath(home)
  if (existsSync(path) && statSync(path).size > KEEP_LOG_BYTES) renameSync(path, `${path}.old`)
  return openSync(path, 'a', 0o600)
}

function logPath(home: string): string {
  return join(home, 'postgres.log')
}

function failedToStart(home: string): CannotStart {
  const path = logPath(home)
  const end = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : ''
  return new CannotStart(
    `内置数据库没有启动成功。请查看日志 ${path}（末尾如下），排除原因后重试。`,
    `The embedded PostgreSQL did not start; the end of ${path} says:\n${end}`,
  )
}
