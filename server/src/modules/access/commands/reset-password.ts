import * as contract from '@hepai/contract/access'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { command } from '../../../platform/operations.ts'
import { savePassword } from '../store/accounts.ts'
import { saveSessionsEnded } from '../store/sessions.ts'
import { withoutKeptAnswer } from '../../../platform/kept-answer.ts'
import { lockManagedOther } from './managed-account.ts'
import { oneTimePassword, validUntil } from './new-password.ts'

export const resetPassword = withoutKeptAnswer(
  command(contract.resetPassword, async ({ input, actor, tx, platform, now, today }) => {
    await bumpAccessEpoch(tx)
    const { account, grant } = await lockManagedOther(tx, actor, input, today)
    const password = await oneTimePassword(platform)
    await savePassword(tx, grant, account, { hash: password.hash, mustChange: true, at: now })
    const ended = await saveSessionsEnded(tx, grant, { accountId: account.id, at: now, reason: 'passwordReset' })
    return {
      output: {
        id: account.id,
        version: account.version + 1,
        initialPassword: password.plain,
        validUntil: validUntil(now),
      },
      audit: { grant, subjectId: account.id, change: { reason: input.reason, sessionsEnded: ended } },
      afterCommit: announceAccessChanged,
    }
  }),
)
