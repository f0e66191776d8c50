import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { canReach, type OsUser, userForPostgres } from './os-user.ts'

/** Where the embedded PostgreSQL keeps everything of one data directory, and who owns it (null: this very user). */
export type ClusterHome = { home: string; cluster: string; user: OsUser | null }

const SYSTEM_PLACE = '/var/lib/hepai'

/**
 * Makes `<dataDirectory>/postgres` belong to the account PostgreSQL runs under. Where root keeps its data below a
 * directory closed to others (a home of mode 0700), the files live in /var/lib/hepai and a link stands in their place.
 */
export function prepareClusterHome(dataDirectory: string): ClusterHome {
  mkdirSync(dataDirectory, { recursive: true })
  const path = join(resolve(dataDirectory), 'postgres')
  const user = userForPostgres(existsSync(path) ? statSync(path).uid : null)
  const home = user === null ? ownHome(path) : handedOverHome(path, user)
  return { home, cluster: join(home, 'cluster'), user }
}

/** The existing home of a data directory, without preparing anything; null when there is none. */
export function findClusterHome(dataDirectory: string): string | null {
  const path = join(resolve(dataDirectory), 'postgres')
  return existsSync(path) ? realpathSync(path) : null
}

function ownHome(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const home = realpathSync(path)
  const owner = statSync(home).uid
  if (process.getuid !== undefined && owner !== process.getuid()) {
    throw new CannotStart(
      `数据库目录 ${home} 属于另一个系统账户（编号 ${owner}）。请用创建它的账户启动（曾用 root 启动过的，请继续用 root），或把 HEPAI_DATA 设为其他目录。`,
      `${home} belongs to another account (uid ${owner}); start as that account or root, or set HEPAI_DATA elsewhere.`,
    )
  }
  return home
}

function handedOverHome(path: string, user: OsUser): string {
  const entry = lstatSync(path, { throwIfNoEntry: false })
  if (entry?.isSymbolicLink() === true && !existsSync(path)) throw lost(path)
  const parent = join(path, '..')
  if (entry === undefined && !canReach(parent, user)) return homeElsewhere(path, user)
  if (entry === undefined) mkdirSync(path, { mode: 0o700 })
  const home = realpathSync(path)
  if (!canReach(join(home, '..'), user)) throw unreachable(home, user)
  if (statSync(home).uid !== user.uid) giveTo(home, user)
  return home
}

function homeElsewhere(path: string, user: OsUser): string {
  mkdirSync(SYSTEM_PLACE, { recursive: true, mode: 0o755 })
  if (!canReach(SYSTEM_PLACE, user)) throw unreachable(path, user)
  const home = mkdtempSync(join(SYSTEM_PLACE, 'data-'))
  giveTo(home, user)
  symlinkSync(home, path)
  return home
}

function giveTo(path: string, user: OsUser): void {
  chownSync(path, user.uid, user.gid)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) giveTo(join(path, entry.name), user)
    else if (entry.isFile()) chownSync(join(path, entry.name), user.uid, user.gid)
  }
}

/** The database's password, generated at the first call and readable only by its owner (mode 0600). */
export function clusterPassword(place: Pick<ClusterHome, 'home' | 'user'>): { password: string; file: string } {
  const file = join(place.home, 'password')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flush: true })
  }
  chmodSync(file, 0o600)
  if (place.user !== null) chownSync(file, place.user.uid, place.user.gid)
  return { password: readFileSync(file, 'utf8').trim(), file }
}

function lost(path: string): CannotStart {
  return new CannotStart(
    `数据库目录 ${path} 指向的位置不存在。请恢复该位置；如确认不再需要原数据，请删除这个链接后重试。`,
    `${path} is a link to a place that is gone; restore it, or remove the link to begin anew.`,
  )
}

function unreachable(path: string, user: OsUser): CannotStart {
  return new CannotStart(
    `数据库由系统账户 ${user.name} 运行，但该账户无法进入 ${path}。请把 HEPAI_DATA 设为它能进入的目录（如 /var/lib/hepai/data），或改用普通账户启动。`,
    `PostgreSQL runs as ${user.name}, who cannot enter ${path}; set HEPAI_DATA to a reachable directory or start as a normal user.`,
  )
}
