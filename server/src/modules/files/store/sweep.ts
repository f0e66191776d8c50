import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { after } from '../../../platform/clock.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Tables } from '../../../platform/tables.ts'
import { lockContent } from './attachments.ts'
import { contentPath, filesFolder, incomingFolder } from './places.ts'

const DAY = 86_400_000
/** An upload that has no row after a day never gets one. */
const ORPHAN_MS = DAY
/** A removed file can be put back so long. */
const REMOVED_MS = 30 * DAY
const HASH = /^[0-9a-f]{64}$/

export type Swept = {
  readonly orphans: number
  readonly destroyed: number
  /** Files that rows name and the disk does not hold. */
  readonly missing: number
}

/** Tidies the store: half-sent files and content without a row go after a day, removed files after a month. */
export async function sweepFiles(platform: Platform): Promise<Swept> {
  const now = platform.clock.now()
  await dropOld(incomingFolder(platform.dataDirectory), now.getTime() - ORPHAN_MS)
  const destroyed = await closeRemoved(platform, now)
  const named = await namedHashes(platform.db)
  const onDisk = await hashesOnDisk(platform.dataDirectory)
  let orphans = 0
  for (const hash of onDisk) {
    if (!named.has(hash) && (await dropOrphan(platform, hash, now.getTime() - ORPHAN_MS))) orphans += 1
  }
  const missing = [...named].filter((hash) => !onDisk.has(hash)).length
  return { orphans, destroyed, missing }
}

async function closeRemoved(platform: Platform, now: Date): Promise<number> {
  const updated = await platform.db
    .updateTable('attachment')
    .set({ destroyed_at: now })
    .where('city_id', '=', CITY)
    .where('removed_at', '<', after(now, -REMOVED_MS))
    .where('destroyed_at', 'is', null)
    .executeTakeFirst()
  return Number(updated.numUpdatedRows)
}

const liveRows = (db: Kysely<Tables>) =>
  db.selectFrom('attachment').select('hash').where('city_id', '=', CITY).where('destroyed_at', 'is', null)

const namedHashes = async (db: Kysely<Tables>): Promise<ReadonlySet<string>> =>
  new Set((await liveRows(db).distinct().execute()).map((row) => row.hash))

/** Under the lock that an upload takes before its row, so that none is swept between the two. */
const dropOrphan = (platform: Platform, hash: string, before: number): Promise<boolean> =>
  platform.db.transaction().execute(async (tx) => {
    await lockContent(tx, hash)
    const named = await liveRows(tx).where('hash', '=', hash).executeTakeFirst()
    return named === undefined && (await dropIfOld(contentPath(platform.dataDirectory, hash), before))
  })

async function hashesOnDisk(dataDirectory: string): Promise<ReadonlySet<string>> {
  const root = filesFolder(dataDirectory)
  const folders = (await namesIn(root)).filter((name) => /^[0-9a-f]{2}$/.test(name))
  const names = await Promise.all(folders.map((folder) => namesIn(join(root, folder))))
  return new Set(names.flat().filter((name) => HASH.test(name)))
}

async function dropOld(folder: string, before: number): Promise<void> {
  for (const name of await namesIn(folder)) await dropIfOld(join(folder, name), before)
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

async function dropIfOld(path: string, before: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (found === null || found.mtimeMs >= before) return false
  await rm(path, { force: true })
  return true
}
