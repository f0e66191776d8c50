import { type RawBuilder, sql } from 'kysely'
import type { Permission } from '@hepai/contract/permissions'
import { CITY } from '../../../platform/city.ts'
import { type Actor, mayInCity } from '../../../platform/grant.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'

/**
 * Accounts (as `a`) of people who work within the actor's part of the city, and those with a role there that belong to no
 * person. Who holds the permission on the root sees every account.
 */
export function accountsWithin(actor: Actor, permission: Permission, today: string): RawBuilder<boolean> {
  const scope = scopeOf(actor, permission)
  if (mayInCity(actor, permission)) return sql<boolean>`true`
  return sql<boolean>`(exists (
      select 1 from person p join organization o on o.city_id = p.city_id and o.id = p.organization_id
      where p.city_id = ${CITY} and p.id = a.person_id and ${inScope(scope, 'o.path')}
    ) or (a.person_id is null and exists (
      select 1 from role_grant g join organization o on o.city_id = g.city_id and o.id = g.organization_id
      where g.city_id = ${CITY} and g.account_id = a.id and g.revoked_at is null
        and (g.to_on is null or g.to_on >= ${today}) and ${inScope(scope, 'o.path')}
    )))`
}

/** Part of the name or of the login; the signs of LIKE are taken as they stand. */
export function accountMatches(search: string): RawBuilder<boolean> {
  const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(a.login like ${pattern} or lower(a.name) like ${pattern})`
}
