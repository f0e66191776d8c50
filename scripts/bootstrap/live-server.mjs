import { spawn } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inCache, inRoot, serverMain } from './places.mjs'
import { exitCode } from './program.mjs'

const READY_WITHIN_MS = 90_000
const STOP_WITHIN_MS = 15_000

/** The built server on a free port with a fresh sample city in a directory of its own; `stop` removes both. */
export async function startLiveServer() {
  const data = mkdtempSync(join(tmpdir(), 'hepai-e2e-'))
  chmodSync(data, 0o755)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const log = inCache('e2e-server.log')
  const child = spawnServer(data, port, log)
  const ended = exitCode(child).catch(() => 1)
  const stop = async () => {
    child.kill('SIGTERM')
    const isLate = await Promise.race([ended.then(() => false), pause(STOP_WITHIN_MS, true, { ref: false })])
    if (isLate) child.kill('SIGKILL')
    await ended
    removeData(data)
  }
  if (await isReady(url, child)) return { url, stop }
  await stop()
  throw new Error(`The server did not become ready; the end of ${log}:\n${tail(log)}`)
}

function spawnServer(data, port, log) {
  mkdirSync(inCache(), { recursive: true })
  const output = openSync(log, 'w')
  const env = {
    ...process.env,
    HEPAI_DATA: data,
    HEPAI_PORT: String(port),
    HEPAI_HOST: '127.0.0.1',
    HEPAI_SAMPLE: 'load',
    // The journeys need the sample city in an empty database, never somebody's server.
    DATABASE_URL: '',
    HEPAI_PUBLIC_URL: '',
  }
  const child = spawn(process.execPath, ['--enable-source-maps', serverMain, 'start'], {
    cwd: inRoot(),
    env,
    stdio: ['ignore', output, output, 'ipc'],
    detached: process.platform !== 'win32',
  })
  closeSync(output)
  return child
}

async function isReady(url, child) {
  for (let waited = 0; waited < READY_WITHIN_MS && child.exitCode === null; waited += 200) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return true
    await pause(200)
  }
  return false
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

function removeData(data) {
  try {
    rmSync(realpathSync(join(data, 'postgres')), { recursive: true, force: true })
  } catch {
    // The server ended before it made one.
  }
  rmSync(data, { recursive: true, force: true })
}

function tail(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n')
}
