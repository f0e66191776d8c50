import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'

/** Of some organisations, those that stand at or beneath a path and have not ended. */
export async function organizationsWithin(
  db: Kysely<Tables>,
  path: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('organization')
    .select('id')
    .where('city_id', '=', CITY)
    .where('id', 'in', ids)
    .where('ended_on', 'is', null)
    .where(inSubtree(path, 'organization.path'))
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Of some people, those who belong to an organisation at or beneath a path and have not left. */
export async function peopleWithin(
  db: Kysely<Tables>,
  path: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('person')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'person.organization_id').on('organization.city_id', '=', CITY),
    )
    .select('person.id')
    .where('person.city_id', '=', CITY)
    .where('person.id', 'in', ids)
    .where('person.left_on', 'is', null)
    .where(inSubtree(path, 'organization.path'))
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Of some priorities, those that exist. */
export async function knownPriorities(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('priority').select('id').where('city_id', '=', CITY).where('id', 'in', ids).execute()
  return new Set(rows.map((row) => row.id))
}
