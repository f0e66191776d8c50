import * as contract from '@hepai/contract/access'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { lockRoleGrant, saveRevocation } from '../store/roles.ts'
import { refuseLastAdministrator } from './last-administrator.ts'
import { refuseOneself } from './managed-account.ts'

export const revokeRole = command(contract.revokeRole, async ({ input, actor, tx, now, today }) => {
  await bumpAccessEpoch(tx)
  const held = await lockRoleGrant(tx, input.roleGrantId)
  if (held === undefined) throw notFoundOrNotAllowed()
  const grant = authorize(actor, 'access.grantRoles', { id: held.organizationId, path: held.path })
  refuseOneself(actor, { id: held.accountId, personId: held.personId })
  await refuseLastAdministrator(tx, { grantId: held.id }, today)
  await saveRevocation(tx, grant, held.id, { at: now, reason: input.reason })
  return {
    output: { id: held.id },
    audit: {
      grant,
      subjectId: held.id,
      change: { accountId: held.accountId, role: held.role, reason: input.reason },
    },
    afterCommit: announceAccessChanged,
  }
})
