import * as contract from '@hepai/contract/access'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { command } from '../../../platform/operations.ts'
import { saveDisabled } from '../store/accounts.ts'
import { saveSessionsEnded } from '../store/sessions.ts'
import { refuseLastAdministrator } from './last-administrator.ts'
import { lockManagedOther } from './managed-account.ts'

export const disableAccount = command(contract.disableAccount, async ({ input, actor, tx, now, today }) => {
  await bumpAccessEpoch(tx)
  const { account, grant } = await lockManagedOther(tx, actor, input, today)
  await refuseLastAdministrator(tx, { accountId: account.id }, today)
  await saveDisabled(tx, grant, account, { at: now, reason: input.reason })
  const ended = await saveSessionsEnded(tx, grant, { accountId: account.id, at: now, reason: 'disabled' })
  return {
    output: { id: account.id, version: account.version + 1 },
    audit: { grant, subjectId: account.id, change: { reason: input.reason, sessionsEnded: ended } },
    afterCommit: announceAccessChanged,
  }
})
