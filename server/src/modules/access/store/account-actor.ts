import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Assignment } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'
import { permissionsOf } from '../permissions.ts'

export type AccountHolder = { readonly id: string; readonly name: string; readonly assignments: readonly Assignment[] }

/** What the holder of an account may do today, signed in or not; null when it is disabled or was never there. */
export async function accountHolder(
  db: Kysely<Tables>,
  accountId: string,
  today: string,
): Promise<AccountHolder | null> {
  const account = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('city_id', '=', CITY)
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (account === undefined) return null
  const roles = await db
    .selectFrom('role_grant')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'role_grant.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['role_grant.role', 'organization.id as organizationId', 'organization.path'])
    .where('role_grant.city_id', '=', CITY)
    .where('role_grant.account_id', '=', accountId)
    .where('role_grant.revoked_at', 'is', null)
    .where('role_grant.from_on', '<=', today)
    .where((or) => or.or([or('role_grant.to_on', 'is', null), or('role_grant.to_on', '>=', today)]))
    .execute()
  const assignments = roles.flatMap((held) => permissionsOf[held.role].map((permission) => ({ ...held, permission })))
  return { ...account, assignments }
}
