import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'
import { isAlive, processCommand } from './process-identity.ts'

/** What a running postmaster writes about itself into `postmaster.pid`. */
export type PostmasterFile = { pid: number; port: number; isReady: boolean }

/** Reads `<cluster>/postmaster.pid`; null when absent or still being written. */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  const lines = readLines(join(cluster, 'postmaster.pid'))
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/**
 * Stops a postmaster that outlived the Hepai that started it (killed with -9), asking politely for 5 s, then firmly
 * for 5 s. The caller holds the data lock, so whoever still runs here is an orphan. Throws CannotStart if it stays.
 */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const found = readPostmasterFile(cluster)
  if (found === null || !isAlive(found.pid)) return false
  if (!isPostmasterOf(found.pid, cluster)) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
    return false
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(found.pid, signal)
    if (await isGoneWithin(found.pid, 5_000)) return true
  }
  throw new CannotStart(
    `上次遗留的数据库进程 ${found.pid} 无法停止。请手动结束该进程后重试。`,
    `A database process ${found.pid} left over from an earlier run does not stop; end it by hand and try again.`,
  )
}

/** True when the process has ended, at the latest after the given milliseconds. */
export async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (!isAlive(pid)) return true
    await pause(20)
  }
  return !isAlive(pid)
}

/** The number may since have gone to a stranger, who must not be signalled. */
function isPostmasterOf(pid: number, cluster: string): boolean {
  const command = processCommand(pid)
  return command.includes('postgres') && command.includes(cluster)
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}
