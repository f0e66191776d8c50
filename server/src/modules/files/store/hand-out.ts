import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Platform } from '../../../platform/platform.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { contentPath } from './places.ts'

const PIECE = 65_536

/**
 * Opens the content of an attachment, having read it whole once: what leaves is what was kept.
 *
 * @throws Refusal files.missing, files.altered
 */
export async function openContent(
  platform: Platform,
  { name, hash }: { readonly name: string; readonly hash: string },
): Promise<Readable> {
  const handle = await open(contentPath(platform.dataDirectory, hash), 'r').catch(() => null)
  if (handle === null) throw new Refusal('files.missing', { name })
  try {
    if ((await hashOf(handle)) !== hash) throw new Refusal('files.altered', { name })
  } catch (error) {
    await handle.close()
    throw error
  }
  return handle.createReadStream({ start: 0 })
}

async function hashOf(handle: FileHandle): Promise<string> {
  const digest = createHash('sha256')
  const piece = Buffer.alloc(PIECE)
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(piece, 0, PIECE, at)
    if (bytesRead === 0) return digest.digest('hex')
    digest.update(piece.subarray(0, bytesRead))
    at += bytesRead
  }
}
