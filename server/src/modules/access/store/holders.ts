import type { Role } from '@hepai/contract/permissions'
import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { compiled, type Put } from '../../../platform/database/compiled.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'

export type RoleHolder = {
  readonly accountId: string
  readonly name: string
  readonly organizationId: string
  readonly role: Role
}

type Sought = { readonly organizationIds: readonly string[]; readonly roles: readonly Role[]; readonly today: string }

/** Enabled accounts that hold one of some roles on exactly these organisations today, for telling them something. */
export async function roleHolders(
  db: Kysely<Tables>,
  organizationIds: readonly string[],
  roles: readonly Role[],
  today: string,
): Promise<readonly RoleHolder[]> {
  if (organizationIds.length === 0 || roles.length === 0) return []
  return holdersOf(db, { organizationIds, roles, today })
}

const holdersOf = compiled((db, put: Put<Sought>) => {
  const today = put((sought) => sought.today)
  return db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (join) => join.onRef('a.city_id', '=', 'g.city_id').onRef('a.id', '=', 'g.account_id'))
    .select(['g.account_id as accountId', 'a.name', 'g.organization_id as organizationId', 'g.role'])
    .distinct()
    .where('g.city_id', '=', CITY)
    .where(sql<boolean>`g.organization_id = any(${put((sought) => sought.organizationIds)}::uuid[])`)
    .where(sql<boolean>`g.role = any(${put((sought) => sought.roles)}::text[])`)
    .where('g.revoked_at', 'is', null)
    .where('g.from_on', '<=', today)
    .where((on) => on.or([on('g.to_on', 'is', null), on('g.to_on', '>=', today)]))
    .where('a.disabled_at', 'is', null)
    .orderBy('g.organization_id')
    .orderBy('a.name')
})

/** Enabled accounts of people, by person. */
export async function accountsOf(
  db: Kysely<Tables>,
  personIds: readonly string[],
): Promise<readonly { readonly accountId: string; readonly personId: string | null }[]> {
  if (personIds.length === 0) return []
  return db
    .selectFrom('account')
    .select(['id as accountId', 'person_id as personId'])
    .where('city_id', '=', CITY)
    .where('person_id', 'in', personIds)
    .where('disabled_at', 'is', null)
    .execute()
}

/** Names of accounts, by id. */
export async function accountNames(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('city_id', '=', CITY)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
