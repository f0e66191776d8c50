import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { CannotStart } from './cannot-start.ts'

/** The operating-system account PostgreSQL runs under. */
export type OsUser = { uid: number; gid: number; name: string }

/**
 * PostgreSQL refuses to run as root, so root hands it to another account: the one that already owns the cluster,
 * else `postgres`, else a new system account `hepai`, else `nobody`. Null when this process is not root.
 */
export function userForPostgres(clusterOwnerUid: number | null): OsUser | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readAccounts()
  const owner = accounts.find((account) => account.uid === clusterOwnerUid && account.uid !== 0)
  const known = owner ?? byName(accounts, 'hepai') ?? byName(accounts, 'postgres') ?? createAccount()
  const chosen = known ?? byName(accounts, 'nobody')
  if (chosen === undefined) {
    throw new CannotStart(
      '不能以 root 身份运行数据库，且系统中没有可用的普通账户。请先执行 useradd --system hepai，或改用普通账户启动。',
      'PostgreSQL cannot run as root and no other account exists; run "useradd --system hepai" or start as another user.',
    )
  }
  return chosen
}

/** Whether the user may walk into the directory, judged by owner, group and mode of each directory above and itself. */
export function canReach(directory: string, user: OsUser): boolean {
  for (let current = resolve(directory); ; current = dirname(current)) {
    const stat = statSync(current, { throwIfNoEntry: false })
    if (stat !== undefined && !mayEnter(stat, user)) return false
    if (current === dirname(current)) return true
  }
}

function mayEnter(stat: { uid: number; gid: number; mode: number }, user: OsUser): boolean {
  if (stat.uid === user.uid) return (stat.mode & 0o500) === 0o500
  if (stat.gid === user.gid) return (stat.mode & 0o010) !== 0
  return (stat.mode & 0o001) !== 0
}

function readAccounts(): OsUser[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    if (name === undefined || uid === undefined || gid === undefined) return []
    return [{ name, uid: Number(uid), gid: Number(gid) }]
  })
}

function byName(accounts: readonly OsUser[], name: string): OsUser | undefined {
  return accounts.find((account) => account.name === name)
}

function createAccount(): OsUser | undefined {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'hepai'], {
      stdio: 'pipe',
    })
  } catch {
    return undefined
  }
  return byName(readAccounts(), 'hepai')
}
