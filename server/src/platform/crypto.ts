import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Encryption and digests behind one interface, so that a site may put national algorithms (SM3, SM4) in its place.
 * Every result names its algorithm and key, so that old rows stay readable after a change.
 */
export type CryptoProvider = {
  /** Authenticated encryption. `purpose` separates the keys of different columns. */
  readonly encrypt: (purpose: string, plain: string) => string
  /** @throws Error when the text was changed or belongs to another purpose or key. */
  readonly decrypt: (purpose: string, cipher: string) => string
  /** Keyed digest for equality and uniqueness of encrypted values. */
  readonly digest: (purpose: string, plain: string) => string
  /** 32 random bytes as base64url. */
  readonly newToken: () => string
}

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce; HMAC-SHA-256 (RFC 2104); keys by HKDF (RFC 5869). */
export function standardCrypto(masterKey: Buffer): CryptoProvider {
  if (masterKey.length !== 32) throw new RangeError('the master key has 32 bytes')
  const keys = new Map<string, Buffer>()
  const keyFor = (purpose: string): Buffer => {
    const known = keys.get(purpose)
    if (known !== undefined) return known
    const made = Buffer.from(hkdfSync('sha256', masterKey, 'hepai', purpose, 32))
    keys.set(purpose, made)
    return made
  }
  return {
    encrypt: (purpose, plain) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyFor(`encrypt:${purpose}`), nonce)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `g1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    decrypt: (purpose, text) => {
      const [algorithm, encoded] = text.split('.')
      if (algorithm !== 'g1' || encoded === undefined) throw new Error('unknown cipher')
      const bytes = Buffer.from(encoded, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', keyFor(`encrypt:${purpose}`), bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    digest: (purpose, plain) =>
      `h1.${createHmac('sha256', keyFor(`digest:${purpose}`))
        .update(plain, 'utf8')
        .digest('base64url')}`,
    newToken: () => randomBytes(32).toString('base64url'),
  }
}

/** HMAC-SHA-256 in base64 (RFC 2104), as the robots of groups want their signature. */
export const hmacSha256 = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text, 'utf8').digest('base64')

/** SHA-256 in hexadecimal. For session tokens, which are random and need no salt, and for body and file hashes. */
export const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')
