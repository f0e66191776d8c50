import type { FileKind } from '@hepai/contract/files'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import type { Platform } from '../../../platform/platform.ts'
import { cleanName, isPicture, judgedKind } from '../domain/file-kind.ts'
import { lookAt } from './look.ts'
import { contentPath, filesFolder, lastingFolder, syncFolder } from './places.ts'
import { type Arrived, receiveFile } from './receive.ts'
import { redrawPicture } from './redraw.ts'
import { scanFile } from './scan.ts'

/** Content that is on disk for good, ready to be named by a row. `fingerprint` is of what was sent. */
export type KeptFile = {
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  readonly hash: string
  readonly fingerprint: string
}

/**
 * Receives a file, checks it, and puts it where it stays: written, synced, renamed to its SHA-256, folder synced. Only
 * then may a row name it, so that no row ever points to a file that is not there. Without a row it is swept later.
 *
 * @throws Refusal of `fileFaults`; nothing is left of the file then
 */
export async function keepFile(platform: Platform, fileName: string, incoming: Readable): Promise<KeptFile> {
  const arrived = await receiveFile(platform, incoming)
  const drawnPath = `${arrived.path}.drawn`
  try {
    const name = cleanName(fileName)
    const kind = judgedKind(name, await lookAt(arrived.path))
    const { scanner } = platform.fileRules
    if (scanner !== null) await scanFile(scanner, arrived.path)
    if (!isPicture(kind)) return { name, kind, ...(await settle(platform, arrived)), fingerprint: arrived.hash }
    await redrawPicture(kind, arrived.path, drawnPath)
    const drawn = { path: drawnPath, bytes: (await stat(drawnPath)).size, hash: await hashOf(drawnPath) }
    return { name, kind, ...(await settle(platform, drawn)), fingerprint: arrived.hash }
  } finally {
    await rm(arrived.path, { force: true })
    await rm(drawnPath, { force: true })
  }
}

/** The same content twice ends in one file: the rename puts one over the other, and both are whole. */
async function settle(platform: Platform, { path, bytes, hash }: Arrived) {
  const target = contentPath(platform.dataDirectory, hash)
  const folder = dirname(target)
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await lastingFolder(folder, filesFolder(platform.dataDirectory))
  await rename(path, target)
  await syncFolder(folder)
  return { bytes, hash }
}

async function hashOf(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const piece of createReadStream(path)) digest.update(Buffer.from(piece))
  return digest.digest('hex')
}
