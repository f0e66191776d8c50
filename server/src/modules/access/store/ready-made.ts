import type { Role } from '@hepai/contract/permissions'
import type { Transaction } from 'kysely'
import { bumpAccessEpoch } from '../../../platform/epoch.ts'
import { authorizeSystem } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'
import { saveNewAccount } from './accounts.ts'
import { saveRoleGrants } from './roles.ts'

export type ReadyMadeAccount = {
  readonly id: string
  readonly personId: string | null
  readonly login: string
  readonly name: string
  /** Made by `hashPassword`; one hash may serve many accounts of a sample or synthetic city. */
  readonly passwordHash: string
  readonly roles: readonly {
    readonly id: string
    readonly role: Role
    readonly organizationId: string
    readonly fromOn: string
    readonly toOn: string | null
    readonly reason: string
  }[]
  readonly at: Date
}

/** Puts in an account of the sample city, or of a synthetic one, with its roles; nobody grants them. */
export async function createReadyMadeAccount(tx: Transaction<Tables>, account: ReadyMadeAccount): Promise<void> {
  const { id, at, roles, ...rest } = account
  const grant = authorizeSystem('access.manageAccounts', null)
  await bumpAccessEpoch(tx)
  await saveNewAccount(tx, grant, { id, ...rest, mustChangePassword: false, at })
  await saveRoleGrants(
    tx,
    authorizeSystem('access.grantRoles', null),
    roles.map((one) => ({ ...one, accountId: id, grantedBy: null, at })),
  )
}
