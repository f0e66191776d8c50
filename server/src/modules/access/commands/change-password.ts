import * as contract from '@hepai/contract/access'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { authorizeSelf } from '../../../platform/grant.ts'
import { type Bound, type CommandContext, command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { lockAccount, savePassword } from '../store/accounts.ts'
import { markSucceeded } from '../store/attempts.ts'
import { saveSessionsEnded } from '../store/sessions.ts'
import { hashChosen } from './new-password.ts'
import { tryPassword } from './try-password.ts'

type Proven = Awaited<ReturnType<typeof tryPassword>>

/** A stranger at an unlocked screen may not guess the old password either, so tries are counted as for signing in. */
export const changePassword: Bound = {
  operation: contract.changePassword,
  run: async (platform, call) => {
    const input = contract.changePassword.input.safeParse(call.input)
    if (!input.success || call.actor === null) return bind(null, '').run(platform, call)
    const { actor, request } = call
    const { oldPassword, newPassword } = input.data
    if (oldPassword === newPassword)
      throw new Refusal('access.passwordSame', {}, [{ path: 'newPassword', message: '请换一个与原密码不同的。' }])
    const hash = await hashChosen(platform, actor, newPassword, 'newPassword')
    const attempt = { login: actor.login, password: oldPassword }
    const proven = await tryPassword(platform, contract.changePassword, request, attempt)
    return bind(proven, hash).run(platform, call)
  },
}

const bind = (proven: Proven | null, hash: string): Bound =>
  command(contract.changePassword, (context) => replacePassword(context, proven, hash))

async function replacePassword(
  { actor, tx, now }: CommandContext<typeof contract.changePassword>,
  proven: Proven | null,
  hash: string,
) {
  if (proven === null) throw new Refusal('access.wrongPassword')
  const grant = authorizeSelf(actor)
  await bumpAccessEpoch(tx)
  const account = await lockAccount(tx, proven.account.id)
  if (account?.passwordHash !== proven.account.passwordHash) throw new Refusal('access.wrongPassword')
  await markSucceeded(tx, proven.attemptId)
  await savePassword(tx, grant, account, { hash, mustChange: false, at: now })
  const ended = await saveSessionsEnded(tx, grant, {
    accountId: account.id,
    except: actor.sessionId,
    at: now,
    reason: 'passwordChanged',
  })
  return {
    output: { done: true as const },
    audit: { grant, subjectId: account.id, change: { sessionsEnded: ended } },
    afterCommit: announceAccessChanged,
  }
}
