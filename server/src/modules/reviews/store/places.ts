import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { OrganizationRef } from '../../../platform/grant.ts'
import { type Scope, inScope } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../../organizations/index.ts'
import { heldAs } from '../domain/kinds.ts'

const holders = [...new Set(Object.values(heldAs).map((one) => one.heldBy))]

/** Organisations in a scope that hold reviews of some kind and still stand. */
export const placesToStart = (db: Kysely<Tables>, scope: Scope) =>
  db
    .selectFrom('organization')
    .select(['id', 'kind', 'name'])
    .where('city_id', '=', CITY)
    .where(inScope(scope, 'organization.path'))
    .where('kind', 'in', holders)
    .where('ended_on', 'is', null)
    .orderBy('depth')
    .orderBy('sort')
    .orderBy('id')
    .execute()

/** Who confirms what an organisation proposes: the nearest 机关党委 above it, else the unit, else the 工委. */
export async function confirmerOf(db: Kysely<Tables>, { path }: OrganizationRef): Promise<string | null> {
  const parts = path.split('/').slice(1, -1)
  const above = parts.slice(0, -1).map((_part, index) => `/${parts.slice(0, index + 1).join('/')}/`)
  if (above.length === 0) return null
  const rows = await db
    .selectFrom('organization')
    .select(['kind', 'name'])
    .where('city_id', '=', CITY)
    .where('path', 'in', above)
    .orderBy('depth', 'desc')
    .execute()
  const nearest = ['partyCommittee', 'unit'].map((kind) => rows.find((row) => row.kind === kind)?.name)
  return nearest.find((name) => name !== undefined) ?? rows.at(-1)?.name ?? null
}
