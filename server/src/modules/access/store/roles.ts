import type { Role } from '@hepai/contract/permissions'
import type { Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'
import { type HeldRole, administratorRoles } from '../domain/role-rules.ts'

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

/** Administrators in force on the root of the city today, of enabled accounts. */
export const administratorsOfCity = (tx: Transaction<Tables>, today: string) =>
  tx
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (join) => join.onRef('a.city_id', '=', 'g.city_id').onRef('a.id', '=', 'g.account_id'))
    .innerJoin('organization as o', (join) =>
      join.onRef('o.city_id', '=', 'g.city_id').onRef('o.id', '=', 'g.organization_id'),
    )
    .select(['g.id as grantId', 'g.account_id as accountId', 'g.role'])
    .where('g.city_id', '=', CITY)
    .where('g.role', 'in', administratorRoles)
    .where('g.revoked_at', 'is', null)
    .where('g.from_on', '<=', today)
    .where((on) => on.or([on('g.to_on', 'is', null), on('g.to_on', '>=', today)]))
    .where('a.disabled_at', 'is', null)
    .where('o.parent_id', 'is', null)
    .execute()

/** Roles of an account and of the other accounts of its person that are neither revoked nor past. */
export async function rolesHeldBy(
  tx: Transaction<Tables>,
  account: { readonly id: string; readonly personId: string | null },
  today: string,
): Promise<readonly HeldRole[]> {
  const rows = await tx
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (join) => join.onRef('a.city_id', '=', 'g.city_id').onRef('a.id', '=', 'g.account_id'))
    .select(['g.account_id as accountId', 'g.role', 'g.organization_id as organizationId'])
    .select(['g.from_on as fromOn', 'g.to_on as toOn'])
    .where('g.city_id', '=', CITY)
    .where('g.revoked_at', 'is', null)
    .where((on) => on.or([on('g.to_on', 'is', null), on('g.to_on', '>=', today)]))
    .where((on) =>
      account.personId === null
        ? on('a.id', '=', account.id)
        : on.or([on('a.id', '=', account.id), on('a.person_id', '=', account.personId)]),
    )
    .orderBy('g.granted_at')
    .execute()
  return rows.map(({ accountId, ...held }) => ({ ...held, isSameAccount: accountId === account.id }))
}

export type StoredGrant = {
  readonly id: string
  readonly accountId: string
  readonly personId: string | null
  readonly role: Role
  readonly organizationId: string
  readonly path: string
}

/** A grant that has not been revoked yet, locked. */
export const lockRoleGrant = (tx: Transaction<Tables>, id: string): Promise<StoredGrant | undefined> =>
  tx
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (join) => join.onRef('a.city_id', '=', 'g.city_id').onRef('a.id', '=', 'g.account_id'))
    .innerJoin('organization as o', (join) =>
      join.onRef('o.city_id', '=', 'g.city_id').onRef('o.id', '=', 'g.organization_id'),
    )
    .select(['g.id', 'g.account_id as accountId', 'a.person_id as personId', 'g.role'])
    .select(['g.organization_id as organizationId', 'o.path'])
    .where('g.city_id', '=', CITY)
    .where('g.id', '=', id)
    .where('g.revoked_at', 'is', null)
    .forUpdate('g')
    .executeTakeFirst()

export async function saveRevocation(
  tx: Transaction<Tables>,
  grant: Grant<'access.grantRoles'>,
  id: string,
  revoked: { readonly at: Date; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('role_grant')
    .set({ revoked_at: revoked.at, revoked_by: grant.actorId, revoke_reason: revoked.reason })
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where('organization_id', '=', grant.organizationId)
    .where('revoked_at', 'is', null)
    .execute()
}
