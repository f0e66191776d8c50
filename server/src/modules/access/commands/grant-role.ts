import * as contract from '@hepai/contract/access'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { type Actor, authorize, mayInCity, mayOn } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { findOrganization } from '../../organizations/index.ts'
import { roleMayBeGranted } from '../domain/role-rules.ts'
import { type Account, lockAccount } from '../store/accounts.ts'
import { placesOf } from '../store/places.ts'
import { rolesHeldBy, saveRoleGrants } from '../store/roles.ts'
import { refuseOneself } from './managed-account.ts'

type Tx = Parameters<typeof lockAccount>[0]

export const grantRole = command(contract.grantRole, async ({ input, actor, tx, platform, now, today }) => {
  await bumpAccessEpoch(tx)
  const organization = await findOrganization(tx, input.organizationId)
  const grant = authorize(actor, 'access.grantRoles', organization)
  if (organization.endedOn !== null) throw notFoundOrNotAllowed()
  const account = await accountInReach(tx, actor, input.accountId, today)
  refuseOneself(actor, account)
  const wanted = { ...input, toOn: input.toOn ?? null }
  const names = { person: account.name, organization: organization.name }
  roleMayBeGranted(wanted, await rolesHeldBy(tx, account, today), names)
  const id = platform.newId()
  await saveRoleGrants(tx, grant, [{ ...wanted, id, grantedBy: actor.accountId, at: now }])
  return {
    output: { id },
    audit: {
      grant,
      subjectId: id,
      change: {
        accountId: account.id,
        role: wanted.role,
        fromOn: wanted.fromOn,
        toOn: wanted.toOn,
        reason: input.reason,
      },
    },
    afterCommit: announceAccessChanged,
  }
})

/** The security administrator of a part of the city chooses among the accounts of that part. */
async function accountInReach(tx: Tx, actor: Actor, accountId: string, today: string): Promise<Account> {
  const account = await lockAccount(tx, accountId)
  if (account === undefined) throw notFoundOrNotAllowed()
  if (mayInCity(actor, 'access.grantRoles')) return account
  const places = await placesOf(tx, account, today)
  if (!places.some((place) => mayOn(actor, 'access.grantRoles', place))) throw notFoundOrNotAllowed()
  return account
}
