import { createHash } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Platform } from '../../../platform/platform.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { filesFolder, incomingFolder, lastingFolder } from './places.ts'

/** A file that arrived whole and waits in a temporary place. */
export type Arrived = { readonly path: string; readonly bytes: number; readonly hash: string }

/**
 * Writes a file down as it comes in; never more of it is in memory than one piece, nor on disk than the limit.
 *
 * @throws Refusal files.empty, files.tooLarge, files.incomplete; what was written is gone then
 */
export async function receiveFile(platform: Platform, incoming: Readable): Promise<Arrived> {
  const folder = incomingFolder(platform.dataDirectory)
  await lastingFolder(folder, filesFolder(platform.dataDirectory))
  const path = join(folder, platform.newId())
  const handle = await open(path, 'wx', 0o600)
  try {
    const arrived = await write(handle, incoming, platform.fileRules.maxBytes)
    return { path, ...arrived }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

async function write(handle: FileHandle, incoming: Readable, limit: number) {
  const digest = createHash('sha256')
  let bytes = 0
  for await (const piece of piecesOf(incoming)) {
    bytes += piece.length
    if (bytes > limit) throw new Refusal('files.tooLarge', { limit: limit / 1_000_000 })
    digest.update(piece)
    await handle.writeFile(piece)
  }
  if (bytes === 0) throw new Refusal('files.empty')
  return { bytes, hash: digest.digest('hex') }
}

/** Left early, the stream stays open, so that the sender hears the refusal instead of a broken line. */
async function* piecesOf(incoming: Readable): AsyncGenerator<Buffer> {
  const pieces: AsyncIterable<unknown> = { [Symbol.asyncIterator]: () => incoming.iterator({ destroyOnReturn: false }) }
  try {
    for await (const piece of pieces) yield Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece))
  } catch {
    throw new Refusal('files.incomplete')
  }
}
