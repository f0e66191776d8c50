import type { Permission } from '@hepai/contract/permissions'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Actor } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'

/** A pattern for `ilike` that finds text anywhere; its own wildcards are taken as they are written. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/**
 * The path of an organisation that a list is narrowed to; null when the list is not narrowed.
 *
 * @throws Refusal platform.notFoundOrNotAllowed when it stands outside what the actor may read
 */
export async function pathInScope(
  db: Kysely<Tables>,
  actor: Actor,
  permission: Permission,
  organizationId: string | undefined,
): Promise<string | null> {
  const scope = scopeOf(actor, permission)
  if (organizationId === undefined) return null
  const found = await db
    .selectFrom('organization')
    .select('path')
    .where('city_id', '=', CITY)
    .where('id', '=', organizationId)
    .where(inScope(scope, 'organization.path'))
    .executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found.path
}
