import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CannotStart, errorCode } from './cannot-start.ts'
import { isAlive, processIdentity } from './process-identity.ts'

const LockOwner = z.object({ pid: z.number().int().positive(), identity: z.string(), address: z.string() })
type LockOwner = z.infer<typeof LockOwner>

/** Holding it means: no other Hepai uses this data directory. */
export type DataLock = { release: () => void }

/**
 * Takes `<dataDirectory>/hepai.lock` for this process; `address` is what a second start is told.
 * A lock whose owner is gone is taken over. Throws CannotStart when a living owner holds it.
 */
export function takeDataLock(dataDirectory: string, address: string): DataLock {
  mkdirSync(dataDirectory, { recursive: true })
  const path = lockPath(dataDirectory)
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid), address })
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (writeExclusively(path, mine)) return { release: () => releaseLock(path, mine) }
    const owner = livingOwner(dataDirectory)
    if (owner !== null) throw alreadyRunning(dataDirectory, owner)
    discardStaleLock(path)
  }
  throw new CannotStart(
    `无法取得数据目录的锁：${path}。请确认没有其他合拍程序正在启动，然后重试。`,
    `Could not take the lock ${path}; make sure nothing else is starting, then try again.`,
  )
}

/** The process that holds the data directory now, or null. */
export function livingOwner(dataDirectory: string): LockOwner | null {
  const owner = readOwner(lockPath(dataDirectory))
  if (owner === null || !isAlive(owner.pid)) return null
  return processIdentity(owner.pid) === owner.identity ? owner : null
}

function lockPath(dataDirectory: string): string {
  return join(dataDirectory, 'hepai.lock')
}

function readOwner(path: string): LockOwner | null {
  try {
    const parsed = LockOwner.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** A linked temporary file is never seen half written, unlike one opened with O_EXCL. */
function writeExclusively(path: string, content: string): boolean {
  const temporary = `${path}.${randomUUID()}`
  writeFileSync(temporary, content, { mode: 0o644 })
  try {
    linkSync(temporary, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Renaming first, then looking, so that a lock taken by somebody in between is put back instead of lost. */
function discardStaleLock(path: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const owner = readOwner(aside)
  const isFresh = owner !== null && isAlive(owner.pid) && processIdentity(owner.pid) === owner.identity
  if (isFresh) writeExclusively(path, JSON.stringify(owner))
  rmSync(aside, { force: true })
}

function releaseLock(path: string, mine: string): void {
  try {
    if (readFileSync(path, 'utf8') === mine) rmSync(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

function alreadyRunning(dataDirectory: string, owner: LockOwner): CannotStart {
  return new CannotStart(
    `数据目录 ${dataDirectory} 正由另一个合拍程序使用（进程 ${owner.pid}，地址 ${owner.address}）。请直接打开该地址；如需重新启动，请先停止那个程序；如需另开一套，请把 HEPAI_DATA 设为其他目录。`,
    `The data directory is in use by process ${owner.pid} at ${owner.address}; stop it first, or set HEPAI_DATA to another directory.`,
  )
}
