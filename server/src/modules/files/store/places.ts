import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'

/** Names of content are ours alone: 64 hexadecimal digits, in a folder of the first two. */
export const contentPath = (dataDirectory: string, hash: string): string =>
  join(dataDirectory, 'files', hash.slice(0, 2), hash)

export const incomingFolder = (dataDirectory: string): string => join(dataDirectory, 'files', 'incoming')
export const filesFolder = (dataDirectory: string): string => join(dataDirectory, 'files')

/** Makes a folder that lasts: its own entry is written down before anything is put into it. */
export async function lastingFolder(path: string, parent: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 })
  if (made !== undefined) await syncFolder(parent)
}

/** Writes down the entries of a folder, so that a name survives a power cut (POSIX fsync of the directory). */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
