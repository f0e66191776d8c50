import type { Operation } from '@hepai/contract/operation'
import { auditDenial } from '../../../platform/audit-denial.ts'
import { sha256 } from '../../../platform/crypto.ts'
import { inTransaction } from '../../../platform/database/in-transaction.ts'
import type { RequestFacts } from '../../../platform/operations.ts'
import type { Platform } from '../../../platform/platform.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { accountPause, addressPause, minutesLeft, pausedUntil } from '../domain/lockout.ts'
import { isOneTimeOver } from '../domain/one-time.ts'
import { type Account, accountByLogin } from '../store/accounts.ts'
import { type Attempt, failuresFromAddress, failuresOnLogin, queueTries, recordTry } from '../store/attempts.ts'
import { isRightPassword } from '../store/password-hash.ts'
import { isKnownDevice } from '../store/sessions.ts'

export type Try = { readonly login: string; readonly password: string }

/**
 * Checks a password and counts the try. Runs before the command's own transaction: the count must stay when the command
 * is refused, and hashing must not hold a connection.
 *
 * @throws Refusal access.tooManyAttempts, access.wrongPassword, access.accountDisabled, access.oneTimePasswordOver
 */
export async function tryPassword(
  platform: Platform,
  operation: Operation,
  request: RequestFacts,
  { login, password }: Try,
): Promise<{ readonly account: Account; readonly attemptId: string }> {
  const { account, attemptId, refusal } = await countTry(platform, request, login)
  const no = refusal ?? (await refusalOf(platform, account, password))
  if (account !== undefined && no === null) return { account, attemptId }
  const said = no ?? new Refusal('access.wrongPassword')
  const who = account === undefined ? null : { accountId: account.id, name: account.name }
  await auditDenial(platform, operation, who, request, { code: said.code })
  throw said
}

/** Why a password opens nothing. What is wrong with the account is told only to who knows its password. */
async function refusalOf(platform: Platform, account: Account | undefined, password: string): Promise<Refusal | null> {
  const isRight = await isRightPassword(account?.passwordHash ?? null, password)
  if (account === undefined || !isRight) return new Refusal('access.wrongPassword')
  if (account.disabledAt !== null) return new Refusal('access.accountDisabled')
  return isOneTimeOver(account, platform.clock.now().getTime()) ? new Refusal('access.oneTimePasswordOver') : null
}

/** A try is written down as failed before the password is looked at, so that many at once do not slip through. */
function countTry(platform: Platform, request: RequestFacts, login: string) {
  const loginDigest = platform.crypto.digest('login', login)
  const now = platform.clock.now()
  return inTransaction(
    platform.db,
    async (tx) => {
      await queueTries(tx, loginDigest)
      const account = await accountByLogin(tx, login)
      const shown = request.deviceToken === null ? null : sha256(request.deviceToken)
      const isKnown = account !== undefined && shown !== null && (await isKnownDevice(tx, account.id, shown))
      const attempt: Attempt = {
        id: platform.newId(),
        loginDigest,
        deviceHash: isKnown ? shown : null,
        address: request.address,
        at: now,
      }
      const refusal = await pauseOf(tx, attempt)
      // What comes during a pause is not counted, or whoever keeps trying would never be let in again.
      if (refusal === null) await recordTry(tx, attempt)
      return { account, attemptId: attempt.id, refusal }
    },
    platform.chance,
  )
}

/** The owner's own devices are counted apart, so that a stranger's failures do not lock the owner out. */
async function pauseOf(tx: Parameters<typeof recordTry>[0], attempt: Attempt): Promise<Refusal | null> {
  const now = attempt.at.getTime()
  const onLogin = await failuresOnLogin(tx, attempt.loginDigest, attempt.deviceHash, accountPause.failures)
  const fromAddress =
    attempt.deviceHash === null ? await failuresFromAddress(tx, attempt.address, addressPause.failures) : []
  const until = pausedUntil(onLogin, accountPause, now) ?? pausedUntil(fromAddress, addressPause, now)
  return until === null ? null : new Refusal('access.tooManyAttempts', { minutes: minutesLeft(until, now) })
}
