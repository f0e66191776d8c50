import { after } from '../../../platform/clock.ts'
import type { Platform } from '../../../platform/platform.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { initialPassword } from '../domain/initial-password.ts'
import { ONE_TIME_MS } from '../domain/one-time.ts'
import { passwordProblem } from '../domain/password-rule.ts'
import { hashPassword } from '../store/password-hash.ts'
import { ownWordsOf } from './own-words.ts'

/**
 * The hash of a password its owner chose.
 *
 * @param path of the field in the input, for the form
 * @throws Refusal access.passwordTooWeak
 */
export async function hashChosen(
  platform: Platform,
  owner: { readonly login: string; readonly name: string },
  password: string,
  path: string,
): Promise<string> {
  const reason = passwordProblem(password, ownWordsOf(owner, platform.isSample))
  if (reason !== null) throw new Refusal('access.passwordTooWeak', { reason }, [{ path, message: `密码${reason}。` }])
  return hashPassword(password)
}

/** A password that the administrator hands over and its owner must replace. */
export async function oneTimePassword(platform: Platform): Promise<{ readonly plain: string; readonly hash: string }> {
  const plain = initialPassword(Buffer.from(platform.crypto.newToken(), 'base64url'))
  return { plain, hash: await hashPassword(plain) }
}

/** The moment from which a one-time password made now opens nothing. */
export const validUntil = (madeAt: Date): string => after(madeAt, ONE_TIME_MS).toISOString()
