import { createCipheriv, createDecipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { CannotStart } from '../database/cannot-start.ts'

const MAGIC = Buffer.from('HEPAI-SEALED-1\n')
const SALT_BYTES = 16
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = MAGIC.length + SALT_BYTES + NONCE_BYTES
/** scrypt (RFC 7914) at 64 MiB, about a fifth of a second: too slow for guessing, once a day for us. */
const HARDNESS: ScryptOptions = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }

/** Encrypts a whole file by a passphrase: AES-256-GCM (NIST SP 800-38D), the key by scrypt, salt and nonce at its head. */
export async function sealFile(from: string, to: string, passphrase: string): Promise<void> {
  const salt = randomBytes(SALT_BYTES)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce)
  const target = createWriteStream(to, { mode: 0o600 })
  target.write(Buffer.concat([MAGIC, salt, nonce]))
  await pipeline(createReadStream(from), cipher, target, { end: false })
  await new Promise<void>((resolve, reject) => {
    target.once('error', reject)
    target.end(cipher.getAuthTag(), resolve)
  })
}

export async function isSealed(path: string): Promise<boolean> {
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
    return buffer.equals(MAGIC)
  } finally {
    await handle.close()
  }
}

/** @throws CannotStart when the passphrase is wrong or a byte was changed; nothing of `to` may be used then. */
export async function unsealFile(from: string, to: string, passphrase: string): Promise<void> {
  const { head, tag, end } = await readEnds(from)
  const key = await keyOf(passphrase, head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES))
  const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(MAGIC.length + SALT_BYTES))
  decipher.setAuthTag(tag)
  try {
    await pipeline(createReadStream(from, { start: HEAD_BYTES, end }), decipher, createWriteStream(to, { mode: 0o600 }))
  } catch {
    throw new CannotStart(
      '备份解不开：口令不对，或文件已损坏。请核对 HEPAI_BACKUP_PASSPHRASE；口令无误时请换用另一份备份。',
      'The backup cannot be opened: the passphrase is wrong or the file is damaged.',
    )
  }
}

async function readEnds(path: string): Promise<{ head: Buffer; tag: Buffer; end: number }> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    if (size <= HEAD_BYTES + TAG_BYTES) {
      throw new CannotStart('备份文件不完整。请换用另一份备份。', 'The backup is cut short.')
    }
    const head = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const tag = await handle.read(Buffer.alloc(TAG_BYTES), 0, TAG_BYTES, size - TAG_BYTES)
    return { head: head.buffer, tag: tag.buffer, end: size - TAG_BYTES - 1 }
  } finally {
    await handle.close()
  }
}

function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, HARDNESS, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
