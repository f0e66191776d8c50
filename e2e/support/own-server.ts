import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const main = join(import.meta.dirname, '..', '..', 'dist', 'server', 'main.js')

export type OwnServer = { readonly url: string; readonly code: string; readonly stop: () => Promise<void> }

/** A Hepai with nothing in it, on a port and a directory of its own; the code for the first set-up is read off its console. */
export async function startEmptyServer(): Promise<OwnServer> {
  const data = mkdtempSync(join(tmpdir(), 'hepai-first-'))
  chmodSync(data, 0o755)
  const own = { HEPAI_DATA: data, HEPAI_PORT: '0', HEPAI_HOST: '127.0.0.1', HEPAI_SAMPLE: 'none' }
  const env = { ...process.env, ...own, DATABASE_URL: '', HEPAI_PUBLIC_URL: '' }
  const server = spawn(process.execPath, [main, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    removeData(data)
  }
  const said = await Promise.race([greetingOf(server), ended.then(() => null)])
  if (said !== null) return { ...said, stop }
  removeData(data)
  throw new Error('The empty server ended before it was ready.')
}

async function greetingOf({ stdout }: ChildProcess): Promise<{ url: string; code: string } | null> {
  if (stdout === null) return null
  let url = ''
  for await (const line of createInterface({ input: stdout })) {
    url = /合拍已启动：(\S+)/u.exec(line)?.[1] ?? url
    const code = /用一次性设置码建立管理员：(\S+)/u.exec(line)?.[1]
    if (code !== undefined) {
      stdout.resume()
      return { url, code }
    }
  }
  return null
}

function removeData(data: string): void {
  try {
    rmSync(realpathSync(join(data, 'postgres')), { recursive: true, force: true })
  } catch {
    // The server ended before it made one.
  }
  rmSync(data, { recursive: true, force: true })
}
