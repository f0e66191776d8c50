import * as contract from '@hepai/contract/access'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { command } from '../../../platform/operations.ts'
import { saveDisabled } from '../store/accounts.ts'
import { lockManaged } from './managed-account.ts'

export const enableAccount = command(contract.enableAccount, async ({ input, actor, tx, today }) => {
  await bumpAccessEpoch(tx)
  const { account, grant } = await lockManaged(tx, actor, input, today)
  await saveDisabled(tx, grant, account, null)
  return {
    output: { id: account.id, version: account.version + 1 },
    audit: { grant, subjectId: account.id, change: { reason: input.reason } },
    afterCommit: announceAccessChanged,
  }
})
