import type { OrganizationKind } from '@hepai/contract/organizations'
import type { Permission } from '@hepai/contract/permissions'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { compiledByShape, type Put } from '../../../platform/database/compiled.ts'
import type { Actor } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { type Scope, inScopePut, scopeOf } from '../../../platform/scope.ts'
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
  const [found] = await placeInScope(db, { scope, id }, { roots: scope.roots.length })
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

type Sought = { readonly scope: Scope; readonly id: string }

const placeInScope = compiledByShape((db, put: Put<Sought>, { roots }: { readonly roots: number }) =>
  db
    .selectFrom('organization')
    .select(['id', 'parent_id as parentId', 'path', 'kind', 'name'])
    .where('city_id', '=', CITY)
    .where(
      'id',
      '=',
      put(({ id }) => id),
    )
    .where(inScopePut(put, roots, ({ scope }) => scope, 'organization.path')),
)

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
