import { readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '../../../platform/refusal.ts'
import { type ArchiveLimits, openArchive } from '../../../platform/spreadsheet/archive.ts'
import { SpreadsheetProblem } from '../../../platform/spreadsheet/problem.ts'
import { type Content, OFD_ENTRY, macroEntries } from '../domain/file-kind.ts'

/** Only the list of entries is read, so documents may be larger than the spreadsheets that are unpacked. */
const limits: ArchiveLimits = { entries: 10_000, unpackedBytes: 1_000_000_000, ratio: 1_000 }

const archives = new Set(['zip', 'docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'pptm'])

/**
 * Looks at what a file is, whatever it is called.
 *
 * @throws Refusal files.broken when it is an archive that cannot be read
 */
export async function lookAt(path: string): Promise<Content> {
  const content = await readFile(path)
  const magic = await magicOf(content)
  const isArchive = magic !== null && archives.has(magic)
  return {
    magic,
    isArchive,
    entries: isArchive ? await entriesOf(content) : new Set(),
    text: magic === null || magic === 'xml' ? textOf(content) : null,
  }
}

/** @throws Refusal files.broken when the content ends where its own header says that it goes on */
async function magicOf(content: Buffer): Promise<string | null> {
  // The mark of UTF-16 also passes for the frame of a sound.
  if (isUtf16(content)) return null
  try {
    return (await fileTypeFromBuffer(content))?.ext ?? null
  } catch {
    throw new Refusal('files.broken')
  }
}

const isUtf16 = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

async function entriesOf(content: Buffer): Promise<ReadonlySet<string>> {
  try {
    const archive = await openArchive(content, limits)
    return new Set([OFD_ENTRY, ...macroEntries].filter((name) => archive.has(name)))
  } catch (error) {
    throw error instanceof SpreadsheetProblem ? new Refusal('files.broken') : error
  }
}

/** The content as text in one of the encodings that are met; null when it is none, or holds what no text holds. */
function textOf(content: Buffer): string | null {
  const encodings = isUtf16(content) ? [content[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const text = decoded(content, encoding)
    if (text !== null) return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text
  }
  return null
}

function decoded(content: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content)
  } catch {
    return null
  }
}
