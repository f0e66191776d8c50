import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { standardCrypto } from '../crypto.ts'
import { CannotStart } from '../database/cannot-start.ts'
import { fileEntry, type Item, KEY, Manifest, MANIFEST, SIGNATURE, tableEntry } from './manifest.ts'
import { isSealed, unsealFile } from './sealed-file.ts'

export type Unpacked = {
  readonly manifest: Manifest
  /** Where an entry's bytes are now. */
  readonly pathOf: (entry: string) => string
  readonly masterKey: Buffer
  readonly keyIsInside: boolean
}

const SAFE_NAME = /^(?:manifest\.(?:json|signature)|(?:tables|files|keys)\/[A-Za-z0-9._/-]+)$/

/**
 * Unpacks a backup into `folder` and compares every item with the signed manifest before anything is used.
 *
 * @param ownKey the master key of the installation, where it has one
 * @throws CannotStart naming what is missing, changed or too much
 */
export async function readBackup(
  path: string,
  folder: string,
  options: { readonly passphrase?: string | undefined; readonly ownKey: Buffer | null },
): Promise<Unpacked> {
  const archive = await opened(path, folder, options.passphrase)
  const seen = await unpack(archive, folder)
  const pathOf = (entry: string): string => join(folder, entry)
  const text = seen.has(MANIFEST) ? await readFile(pathOf(MANIFEST), 'utf8') : ''
  const manifest = parseManifest(text)
  const keyIsInside = seen.has(KEY)
  const masterKey = keyIsInside ? await innerKey(pathOf(KEY)) : options.ownKey
  if (masterKey === null) throw keyMissing()
  const crypto = standardCrypto(masterKey)
  if (crypto.digest('backup-key', 'which key') !== manifest.keyDigest) throw otherKey()
  const signature = seen.has(SIGNATURE) ? await readFile(pathOf(SIGNATURE), 'utf8') : ''
  if (signature !== crypto.digest('backup-manifest', text)) throw damaged(MANIFEST)
  compare(manifest, seen)
  return { manifest, pathOf, masterKey, keyIsInside }
}

async function opened(path: string, folder: string, passphrase: string | undefined): Promise<string> {
  if (!existsSync(path) || !(await stat(path)).isFile()) {
    throw new CannotStart(`没有这个备份文件：${path}。请核对路径。`, `There is no backup at ${path}.`)
  }
  if (!(await isSealed(path))) return path
  if (passphrase === undefined) {
    throw new CannotStart(
      '这份备份是加密的。请把备份时的口令设为环境变量 HEPAI_BACKUP_PASSPHRASE 后重试。',
      'The backup is encrypted; set HEPAI_BACKUP_PASSPHRASE.',
    )
  }
  const plain = join(folder, 'archive')
  await unsealFile(path, plain, passphrase)
  return plain
}

type Seen = ReadonlyMap<string, Omit<Item, 'name'>>

async function unpack(archive: string, folder: string): Promise<Seen> {
  const seen = new Map<string, Omit<Item, 'name'>>()
  const entries = extract()
  entries.on('entry', (header, stream, next) => {
    if (!SAFE_NAME.test(header.name) || header.name.includes('..') || seen.has(header.name)) {
      next(damaged(header.name))
      return
    }
    keep(stream, join(folder, header.name)).then(
      (found) => {
        seen.set(header.name, found)
        next()
      },
      (error: unknown) => {
        next(error instanceof Error ? error : new Error(String(error)))
      },
    )
  })
  try {
    await pipeline(createReadStream(archive), createGunzip(), entries)
  } catch (error) {
    if (error instanceof CannotStart) throw error
    throw new CannotStart(
      '备份文件已损坏或不完整，没有恢复任何内容。请换用另一份备份。',
      `The backup cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  return seen
}

async function keep(stream: AsyncIterable<unknown>, path: string): Promise<Omit<Item, 'name'>> {
  mkdirSync(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  let bytes = 0
  const measuring = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(stream, measuring, createWriteStream(path, { mode: 0o600 }))
  return { bytes, sha256: hash.digest('hex') }
}

function parseManifest(text: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    throw damaged(MANIFEST)
  }
}

async function innerKey(path: string): Promise<Buffer> {
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64')
  if (key.length !== 32) throw damaged(KEY)
  return key
}

function compare(manifest: Manifest, seen: Seen): void {
  const expected = new Map<string, Omit<Item, 'name'>>([
    ...manifest.tables.map((table) => [tableEntry(table.name), table] as const),
    ...manifest.files.map((file) => [fileEntry(file.name), file] as const),
  ])
  for (const [name, item] of expected) {
    const found = seen.get(name)
    if (found?.bytes !== item.bytes || found.sha256 !== item.sha256) throw damaged(name)
  }
  for (const name of seen.keys()) {
    if (!expected.has(name) && ![MANIFEST, SIGNATURE, KEY].includes(name)) throw damaged(name)
  }
}

/** Puts the key that came with the backup where the program looks for it. */
export async function placeKey(dataDirectory: string, key: Buffer): Promise<void> {
  const path = join(dataDirectory, KEY)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true })
}

const damaged = (name: string): CannotStart =>
  new CannotStart(
    `备份中的“${name}”缺失、多余或被改动过，没有恢复任何内容。请换用另一份备份。`,
    `The entry ${name} of the backup is missing, unexpected or changed.`,
  )

const keyMissing = (): CannotStart =>
  new CannotStart(
    '这份备份不含密钥。请先把原来 HEPAI_DATA 中的 keys 目录复制到新的 HEPAI_DATA，再恢复。',
    'The backup does not hold the key; copy the directory keys of the former HEPAI_DATA first.',
  )

const otherKey = (): CannotStart =>
  new CannotStart(
    '当前 HEPAI_DATA 中的密钥不是这份备份的密钥，加密的内容将无法读取。请换用原来的 keys 目录，或换一个空的 HEPAI_DATA。',
    'The key in HEPAI_DATA is not the key of this backup.',
  )
