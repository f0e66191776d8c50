import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, startLive } from '../server/src/testing/live-server.ts'
import { inCache, serverMain } from './support/places.ts'
import { median, report } from './support/table.ts'

const STARTS = 3
const IDLE_MS = 10_000
const MEGABYTE = 1_000_000

/** `npm start` as a person types it, from the key press until the server can write; in milliseconds. */
async function timeNpmStart(data: string): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const environment = { HEPAI_DATA: data, HEPAI_PORT: String(port), HEPAI_LOG: 'warn', DATABASE_URL: '' }
  const child = spawn('npm', ['start', '--silent'], {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
    detached: true,
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    await untilReady(`http://127.0.0.1:${String(port)}`)
    return performance.now() - begun
  } finally {
    // Ctrl-C in a terminal reaches the whole group.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
    await ended
  }
}

async function untilReady(url: string): Promise<void> {
  const until = performance.now() + 60_000
  while (performance.now() < until) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok === true) return
    await pause(25)
  }
  throw new Error('npm start did not become ready within a minute')
}

/** Resident memory of the Node process with the sample city and nobody working, in bytes. */
async function idleMemory(data: string): Promise<number> {
  const server = await startLive({ main: serverMain, data, log: inCache('bench-start.log') })
  try {
    await pause(IDLE_MS)
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    return Number(/^hepai_resident_memory_bytes (\d+)/m.exec(metrics)?.[1])
  } finally {
    await server.stop()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'hepai-start-'))
chmodSync(folder, 0o755)
const data = join(folder, 'data')
try {
  const first = await timeNpmStart(data)
  const again: number[] = []
  for (let count = 0; count < STARTS; count += 1) again.push(await timeNpmStart(data))
  const memory = await idleMemory(data)
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`
  report([
    { name: 'first npm start, sample city loaded', value: seconds(first), target: '', ok: true },
    { name: 'second npm start (median)', value: seconds(median(again)), target: '< 4 s', ok: median(again) < 4_000 },
    {
      name: 'idle memory of the Node process',
      value: `${(memory / MEGABYTE).toFixed(0)} MB`,
      target: '< 180 MB',
      ok: memory < 180 * MEGABYTE,
    },
  ])
} finally {
  rmSync(realpathSync(join(data, 'postgres')), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}
