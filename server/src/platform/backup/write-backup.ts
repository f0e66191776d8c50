import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readdirSync } from 'node:fs'
import { mkdtemp, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack } from 'tar-stream'
import { CITY } from '../city.ts'
import type { CryptoProvider } from '../crypto.ts'
import { fileEntry, type Item, KEY, MANIFEST, type Manifest, SIGNATURE, tableEntry } from './manifest.ts'
import { sealFile } from './sealed-file.ts'
import { type BackupTable, tablesInOrder } from './tables-in-order.ts'

export type BackupOptions = {
  readonly pool: pg.Pool
  readonly crypto: CryptoProvider
  readonly dataDirectory: string
  readonly target: string
  readonly madeAt: Date
  /** Encrypts the whole backup, master key included; without it the key stays out. */
  readonly passphrase?: string | undefined
}
export type BackupReport = {
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly bytes: number
  readonly holdsKey: boolean
}

/**
 * Writes everything as of one moment into one file, while others go on writing: tables as CSV, attached files, a signed
 * manifest with a digest of each. The file appears under its name only when it is whole and on disk.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupReport> {
  const target = resolve(options.target)
  const folder = await mkdtemp(join(dirname(target), '.hepai-backup-'))
  try {
    const manifest = await spool(options, folder)
    const archive = join(folder, 'archive')
    await writeArchive(options, folder, manifest, archive)
    const { passphrase } = options
    const finished = passphrase === undefined ? archive : join(folder, 'sealed')
    if (passphrase !== undefined) await sealFile(archive, finished, passphrase)
    await toDisk(finished)
    await rename(finished, target)
    await toDisk(dirname(target))
    return {
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
      files: manifest.files.length,
      bytes: (await stat(target)).size,
      holdsKey: passphrase !== undefined,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** All tables in one snapshot, so that a row and what it refers to are both there or both not. */
async function spool(options: BackupOptions, folder: string): Promise<Manifest> {
  const client = await options.pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local statement_timeout = 0')
    const migrations = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from schema_migration order by name',
    )
    const head = await client.query<{ seq: number; hash: string }>(
      'select seq, hash from audit_head where city_id = $1',
      [CITY],
    )
    const tables: Manifest['tables'] = []
    for (const table of await tablesInOrder(client)) tables.push(await spoolTable(client, table, folder))
    await client.query('commit')
    return {
      format: 'hepai-backup-1',
      madeAt: options.madeAt.toISOString(),
      migrations: migrations.rows,
      tables,
      // After the snapshot: a file is on disk before the row that names it is there.
      files: await describeFiles(options.dataDirectory),
      audit: { seq: head.rows[0]?.seq ?? 0, hash: head.rows[0]?.hash ?? '' },
      keyDigest: options.crypto.digest('backup-key', 'which key'),
    }
  } finally {
    client.release(true)
  }
}

async function spoolTable(client: pg.PoolClient, table: BackupTable, folder: string) {
  const name = pg.escapeIdentifier(table.name)
  const order = table.key.length === 0 ? '' : `order by ${table.key.map((key) => pg.escapeIdentifier(key)).join(', ')}`
  const rows = client.query(copyTo(`copy (select * from ${name} ${order}) to stdout with (format csv, header)`))
  const seen = measure()
  await pipeline(rows, seen.through, createWriteStream(join(folder, `${table.name}.csv`), { mode: 0o600 }))
  return { name: table.name, rows: rows.rowCount, ...seen.result() }
}

async function describeFiles(dataDirectory: string): Promise<Item[]> {
  const items: Item[] = []
  for (const name of storedFiles(dataDirectory)) {
    const seen = measure()
    await pipeline(createReadStream(join(dataDirectory, 'files', name)), seen.through, nowhere())
    items.push({ name, ...seen.result() })
  }
  return items
}

/** Relative names with forward slashes; what is still being received is no file yet. */
function storedFiles(dataDirectory: string): readonly string[] {
  const folder = join(dataDirectory, 'files')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !isUnfinished(name))
    .sort()
}

const isUnfinished = (name: string): boolean => name.startsWith('tmp/') || name.endsWith('.partial')

async function writeArchive(options: BackupOptions, folder: string, manifest: Manifest, path: string): Promise<void> {
  const archive = pack()
  const written = pipeline(archive, createGzip({ level: 6 }), createWriteStream(path, { mode: 0o600 }))
  const text = JSON.stringify(manifest)
  archive.entry({ name: MANIFEST }, text)
  archive.entry({ name: SIGNATURE }, options.crypto.digest('backup-manifest', text))
  const filling = fill(options, folder, manifest, archive)
  // A disk that is full ends the writing first; waiting for the filling alone would wait for ever.
  await Promise.all([filling, written])
}

async function fill(options: BackupOptions, folder: string, manifest: Manifest, archive: ReturnType<typeof pack>) {
  for (const { name, bytes } of manifest.tables) {
    const source = createReadStream(join(folder, `${name}.csv`))
    await pipeline(source, archive.entry({ name: tableEntry(name), size: bytes }))
  }
  for (const { name, bytes } of manifest.files) {
    const source = createReadStream(join(options.dataDirectory, 'files', name))
    await pipeline(source, archive.entry({ name: fileEntry(name), size: bytes }))
  }
  if (options.passphrase !== undefined) {
    archive.entry({ name: KEY, mode: 0o600 }, await readFile(join(options.dataDirectory, 'keys', 'master.key')))
  }
  archive.finalize()
}

const nowhere = (): Writable =>
  new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })

function measure() {
  const hash = createHash('sha256')
  let bytes = 0
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { through, result: () => ({ bytes, sha256: hash.digest('hex') }) }
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
