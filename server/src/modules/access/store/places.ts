import type { Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { OrganizationRef } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'

/**
 * Where an account belongs: the organisation of its person, and every organisation on which it holds a role or will. Whoever
 * manages it must cover them all, or a new password would be a way up.
 */
export async function placesOf(
  tx: Transaction<Tables>,
  account: { readonly id: string; readonly personId: string | null },
  today: string,
): Promise<readonly OrganizationRef[]> {
  const held = await tx
    .selectFrom('role_grant as g')
    .innerJoin('organization as o', (join) =>
      join.onRef('o.city_id', '=', 'g.city_id').onRef('o.id', '=', 'g.organization_id'),
    )
    .select(['o.id', 'o.path'])
    .where('g.city_id', '=', CITY)
    .where('g.account_id', '=', account.id)
    .where('g.revoked_at', 'is', null)
    .where((on) => on.or([on('g.to_on', 'is', null), on('g.to_on', '>=', today)]))
    .execute()
  const home = account.personId === null ? undefined : await homeOf(tx, account.personId)
  return home === undefined ? held : [home, ...held]
}

export const homeOf = (tx: Transaction<Tables>, personId: string): Promise<OrganizationRef | undefined> =>
  tx
    .selectFrom('person as p')
    .innerJoin('organization as o', (join) =>
      join.onRef('o.city_id', '=', 'p.city_id').onRef('o.id', '=', 'p.organization_id'),
    )
    .select(['o.id', 'o.path'])
    .where('p.city_id', '=', CITY)
    .where('p.id', '=', personId)
    .executeTakeFirst()
