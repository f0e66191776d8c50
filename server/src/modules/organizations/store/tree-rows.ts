import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'

/** Every open organisation at or beneath a path. */
export const openOrganizations = (db: Kysely<Tables>, path: string) => selectOpen(db, path).execute()

/** The same, held until the transaction ends, so that none of them ends, moves or merges meanwhile. */
export const holdOpenOrganizations = (tx: Transaction<Tables>, path: string) =>
  selectOpen(tx, path).orderBy('id').forShare().execute()

const selectOpen = (db: Kysely<Tables>, path: string) =>
  db
    .selectFrom('organization')
    .select(['id', 'path', 'depth', 'kind', 'name', 'uscc', 'sort', 'version'])
    .select([
      'parent_id as parentId',
      'short_name as shortName',
      'national_code as nationalCode',
      'established_on as establishedOn',
      'ended_on as endedOn',
    ])
    .where('city_id', '=', CITY)
    .where(inSubtree(path, 'path'))
    .where('ended_on', 'is', null)

/** Who among the holders of some codes lies outside a path. */
export const usccHoldersOutside = (db: Kysely<Tables>, codes: readonly string[], path: string) =>
  db
    .selectFrom('organization')
    .select(['id', 'path', 'name', 'uscc'])
    .where('city_id', '=', CITY)
    .where(sql<boolean>`uscc = any(${[...codes]}::text[])`)
    .where(sql<boolean>`not starts_with(path, ${path})`)
    .where('ended_on', 'is', null)
    .execute()

/** The city's 工委; undefined before the first set-up. */
export const rootOrganization = (db: Kysely<Tables>) =>
  db
    .selectFrom('organization')
    .select(['id', 'path', 'name'])
    .where('city_id', '=', CITY)
    .where('parent_id', 'is', null)
    .executeTakeFirst()
