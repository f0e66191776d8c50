import mammoth from 'mammoth'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { text } from 'node:stream/consumers'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

const open = promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer)

/** One part of a .docx, as the XML it is. */
export async function partOf(file: Buffer, name: string): Promise<string> {
  const archive = await open(file, { lazyEntries: true })
  return new Promise((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      if (entry.fileName !== name) archive.readEntry()
      else textOf(archive, entry).then(resolve, reject)
    })
    archive.on('end', () => reject(new Error(`${name} is not in the file`)))
    archive.on('error', reject)
    archive.readEntry()
  })
}

async function textOf(archive: ZipFile, entry: Entry): Promise<string> {
  const read = promisify<Entry, Readable>(archive.openReadStream.bind(archive))
  return text(await read(entry))
}

/** The plain text of a .docx, as a program reads it that did not make it. */
export async function docxText(file: Buffer): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: file })
  return value
}
