import type { Role } from '@hepai/contract/permissions'
import type { Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'

export type NewRoleGrant = {
  readonly id: string
  readonly accountId: string
  readonly role: Role
  readonly organizationId: string
  readonly fromOn: string
  readonly toOn: string | null
  readonly reason: string
  readonly grantedBy: string | null
  readonly at: Date
}

export async function saveRoleGrants(
  tx: Transaction<Tables>,
  _grant: Grant,
  grants: readonly NewRoleGrant[],
): Promise<void> {
  if (grants.length === 0) return
  await tx
    .insertInto('role_grant')
    .values(
      grants.map((one) => ({
        city_id: CITY,
        id: one.id,
        account_id: one.accountId,
        role: one.role,
        organization_id: one.organizationId,
        from_on: one.fromOn,
        to_on: one.toOn,
        reason: one.reason,
        granted_by: one.grantedBy,
        granted_at: one.at,
        revoked_at: null,
        revoked_by: null,
        revoke_reason: null,
      })),
    )
    .execute()
}
