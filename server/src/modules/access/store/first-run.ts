import { timingSafeEqual } from 'node:crypto'
import { sha256 } from '../../../platform/crypto.ts'
import type { Platform } from '../../../platform/platform.ts'
import { initialPassword } from '../domain/initial-password.ts'
import { hasAnyAccount } from './accounts.ts'

const codes = new WeakMap<Platform, string>()

/**
 * The one-time code that proves that whoever sets Hepai up can read the console of its start. Null once there is any account,
 * or with the sample city. Held in memory only: another start prints another.
 */
export async function firstRunCode(platform: Platform): Promise<string | null> {
  if (platform.isSample || (await hasAnyAccount(platform.db))) return null
  const held = codes.get(platform)
  if (held !== undefined) return held
  const made = initialPassword(Buffer.from(platform.crypto.newToken(), 'base64url'))
  codes.set(platform, made)
  return made
}

/** Compares digests, so that neither length nor time tells how much was right. */
export function isFirstRunCode(platform: Platform, shown: string): boolean {
  const held = codes.get(platform)
  if (held === undefined) return false
  const written = shown.toLowerCase().replace(/[\s-]/g, '')
  return timingSafeEqual(Buffer.from(sha256(written)), Buffer.from(sha256(held.replaceAll('-', ''))))
}
