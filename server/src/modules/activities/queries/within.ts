import type { OrganizationKind } from '@hepai/contract/organizations'
import type { Permission } from '@hepai/contract/permissions'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Actor } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'

export type VisiblePlace = {
  readonly id: string
  readonly parentId: string | null
  readonly path: string
  readonly kind: OrganizationKind
  readonly name: string
}

/** @throws Refusal platform.notFoundOrNotAllowed when it is absent or outside what the actor may see */
export async function visiblePlace(
  db: Kysely<Tables>,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<VisiblePlace> {
  const scope = scopeOf(actor, permission)
  const found = await db
    .selectFrom('organization')
    .select(['id', 'parent_id as parentId', 'path', 'kind', 'name'])
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where(inScope(scope, 'organization.path'))
    .executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

/** A pattern for `ilike` that finds text anywhere; its own wildcards are taken as they are written. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/**
 * A frame set above is addressed to everyone beneath, and one set beneath is open to those above; another's looks absent.
 *
 * @throws Refusal platform.notFoundOrNotAllowed
 */
export function refuseUnrelated(roots: readonly string[], path: string): void {
  if (!roots.some((root) => path.startsWith(root) || root.startsWith(path))) throw notFoundOrNotAllowed()
}
