import type { Readable } from 'node:stream'
import { type Entry, type ZipFile, fromBuffer } from 'yauzl'
import { SpreadsheetProblem } from './problem.ts'
import { XmlProblem } from './xml.ts'

export type ArchiveLimits = {
  readonly entries: number
  /** Bytes of all entries together, unpacked. */
  readonly unpackedBytes: number
  /** Unpacked to packed, for entries over a megabyte. */
  readonly ratio: number
}

export const archiveLimits: ArchiveLimits = { entries: 2000, unpackedBytes: 100_000_000, ratio: 100 }
const SMALL_BYTES = 1_000_000

export type Archive = {
  readonly has: (name: string) => boolean
  /** Hands over the text of an entry piece by piece; the bytes that really come out count against the limit. */
  readonly read: (name: string, take: (chunk: string) => void) => Promise<void>
}

const damaged = () => new SpreadsheetProblem('notASpreadsheet', '文件已损坏或没有传完整')

/** @throws SpreadsheetProblem when the list of entries alone says that it is no archive, or one beyond the limits */
export async function openArchive(content: Buffer, limits: ArchiveLimits = archiveLimits): Promise<Archive> {
  const zip = await opened(content)
  const entries = await entriesOf(zip, limits)
  const budget = { left: limits.unpackedBytes }
  return {
    has: (name) => entries.has(name),
    read: async (name, take) => {
      const entry = entries.get(name)
      if (entry === undefined) throw damaged()
      await readEntry(zip, entry, budget, take)
    },
  }
}

function opened(content: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) reject(damaged())
      else resolve(zip)
    })
  })
}

function entriesOf(zip: ZipFile, limits: ArchiveLimits): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let unpacked = 0
  return new Promise((resolve, reject) => {
    if (zip.entryCount > limits.entries) {
      reject(tooLarge(`压缩包里有 ${String(zip.entryCount)} 个文件，上限 ${String(limits.entries)} 个`))
      return
    }
    zip.on('error', () => reject(damaged()))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize
      const why = whyRefused(entry, entries, unpacked, limits)
      if (why !== null) {
        reject(why)
        return
      }
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function whyRefused(
  entry: Entry,
  known: ReadonlyMap<string, Entry>,
  unpacked: number,
  limits: ArchiveLimits,
): SpreadsheetProblem | null {
  if (entry.isEncrypted()) return new SpreadsheetProblem('notASpreadsheet', '文件带有密码，请先去掉密码')
  if (known.has(entry.fileName)) return damaged()
  if (unpacked > limits.unpackedBytes) return tooLargeUnpacked(limits.unpackedBytes)
  const isSteep = entry.uncompressedSize > SMALL_BYTES && entry.uncompressedSize > entry.compressedSize * limits.ratio
  return isSteep ? tooLarge('内容的压缩比异常') : null
}

const tooLarge = (reason: string) => new SpreadsheetProblem('tooLarge', reason)
const tooLargeUnpacked = (bytes: number) => tooLarge(`展开后超过 ${String(Math.round(bytes / 1_000_000))} MB`)

async function readEntry(
  zip: ZipFile,
  entry: Entry,
  budget: { left: number },
  take: (chunk: string) => void,
): Promise<void> {
  const stream = await streamOf(zip, entry)
  const decoder = new TextDecoder('utf-8')
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
      budget.left -= bytes.length
      if (budget.left < 0) throw tooLarge('展开后的内容过多')
      take(decoder.decode(bytes, { stream: true }))
    }
  } catch (error) {
    throw error instanceof SpreadsheetProblem || error instanceof XmlProblem ? error : damaged()
  }
  take(decoder.decode())
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) reject(damaged())
      else resolve(stream)
    })
  })
}
