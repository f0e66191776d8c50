import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type LiveServer = {
  readonly url: string
  readonly pid: number
  /** From the start of the process until it was ready to write. */
  readonly readyAfterMs: number
  /** Asks it to end, as Ctrl-C does, and waits. @returns the exit code */
  readonly stop: () => Promise<number | null>
  /** kill -9: no goodbye. */
  readonly kill: () => Promise<void>
}

export type LiveOptions = {
  /** The bundle of server/src/main.ts. */
  readonly main: string
  readonly data: string
  readonly log: string
  readonly environment?: Readonly<Record<string, string>>
}

const READY_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 15_000

/** The server as a process of its own, on a free port, with its embedded database. @throws Error with its last words */
export async function startLive(options: LiveOptions): Promise<LiveServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${String(port)}`
  const begun = performance.now()
  const child = spawnServer(options, { HEPAI_PORT: String(port), ...options.environment }, ['start'])
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM')
    const isLate = await Promise.race([ended.then(() => false), pause(STOP_WITHIN_MS, true, { ref: false })])
    if (isLate) child.kill('SIGKILL')
    return ended
  }
  const isReady = await answersReady(url, () => child.exitCode === null && child.signalCode === null)
  if (isReady && child.pid !== undefined)
    return { url, pid: child.pid, readyAfterMs: performance.now() - begun, stop, kill }
  await stop()
  throw new Error(`The server did not become ready; its last words:\n${lastWords(options.log)}`)
}

/** Another command of the server, to its end. @throws Error with its last words when it fails */
export async function runLive(options: LiveOptions, command: readonly string[]): Promise<void> {
  const child = spawnServer(options, options.environment ?? {}, command)
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${String(code)}:\n${lastWords(options.log)}`)
}

function spawnServer(options: LiveOptions, environment: Readonly<Record<string, string>>, command: readonly string[]) {
  mkdirSync(dirname(options.log), { recursive: true })
  const output = openSync(options.log, 'a')
  const child = spawn(process.execPath, ['--enable-source-maps', options.main, ...command], {
    env: {
      ...process.env,
      HEPAI_DATA: options.data,
      HEPAI_HOST: '127.0.0.1',
      HEPAI_SAMPLE: 'none',
      HEPAI_LOG: 'warn',
      HEPAI_PUBLIC_URL: '',
      // Always the embedded database of the directory, never somebody's server.
      DATABASE_URL: '',
      ...environment,
    },
    // The channel ends the server when this process dies.
    stdio: ['ignore', output, output, 'ipc'],
    detached: process.platform !== 'win32',
  })
  closeSync(output)
  return child
}

async function answersReady(url: string, isRunning: () => boolean): Promise<boolean> {
  const until = performance.now() + READY_WITHIN_MS
  while (performance.now() < until && isRunning()) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok === true) return true
    await pause(50)
  }
  return false
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port was assigned'))
        else resolve(address.port)
      })
    })
  })
}

const lastWords = (log: string): string => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n')
