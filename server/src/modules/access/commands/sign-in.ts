import * as contract from '@hepai/contract/access'
import { sha256 } from '../../../platform/crypto.ts'
import { after } from '../../../platform/clock.ts'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { authorizePublic } from '../../../platform/grant.ts'
import { type Bound, type CommandContext, type Handled, command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { deviceName } from '../domain/device-name.ts'
import { sessionPolicy } from '../domain/session-life.ts'
import { lockAccount } from '../store/accounts.ts'
import { markSucceeded } from '../store/attempts.ts'
import { saveKnownDevice, saveSession, saveSessionsEnded } from '../store/sessions.ts'
import { tryPassword } from './try-password.ts'

type Proven = Awaited<ReturnType<typeof tryPassword>>
type Output = { accountId: string; name: string; mustChangePassword: boolean }

export const signIn: Bound = {
  operation: contract.signIn,
  run: async (platform, call) => {
    const input = contract.signIn.input.safeParse(call.input)
    const proven = input.success
      ? await tryPassword(platform, contract.signIn, call.request, {
          login: input.data.account.toLowerCase(),
          password: input.data.password,
        })
      : null
    return command(contract.signIn, (context) => openSession(context, proven)).run(platform, call)
  },
}

/** Always a new token, whatever the browser brought: a session planted before signing in is worth nothing. */
async function openSession(
  context: CommandContext<typeof contract.signIn>,
  proven: Proven | null,
): Promise<Handled<Output>> {
  const { tx, platform, request, now } = context
  // A change of rights takes the epoch first and the account after; here too, or the two would wait for each other.
  if (request.sessionToken !== null) await bumpAccessEpoch(tx)
  const account = proven === null ? undefined : await lockAccount(tx, proven.account.id)
  if (proven === null || account === undefined || account.passwordHash !== proven.account.passwordHash)
    throw new Refusal('access.wrongPassword')
  if (account.disabledAt !== null) throw new Refusal('access.accountDisabled')
  const grant = authorizePublic(account)
  const token = platform.crypto.newToken()
  const deviceToken = request.deviceToken ?? platform.crypto.newToken()
  const deviceHash = sha256(deviceToken)
  await markSucceeded(tx, proven.attemptId)
  const replaced = await replaceSession(context, account.id, grant)
  const session = {
    id: platform.newId(),
    accountId: account.id,
    tokenHash: sha256(token),
    deviceHash,
    device: deviceName(request.userAgent),
    address: request.address,
    startedAt: now,
    expiresAt: after(now, sessionPolicy.absoluteMs),
  }
  await saveSession(tx, grant, session)
  await saveKnownDevice(tx, grant, { accountId: account.id, deviceHash, at: now })
  return {
    output: { accountId: account.id, name: account.name, mustChangePassword: account.mustChangePassword },
    audit: { grant, subjectId: account.id, change: { sessionId: session.id } },
    cookies: { session: token, device: deviceToken },
    ...(replaced > 0 ? { afterCommit: announceAccessChanged } : {}),
  }
}

/** Signing in again in the same browser leaves no forgotten session behind. */
async function replaceSession(
  { tx, request, now }: CommandContext<typeof contract.signIn>,
  accountId: string,
  grant: ReturnType<typeof authorizePublic>,
): Promise<number> {
  if (request.sessionToken === null) return 0
  const tokenHash = sha256(request.sessionToken)
  return saveSessionsEnded(tx, grant, { accountId, tokenHash, at: now, reason: 'replaced' })
}
