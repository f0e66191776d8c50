import type { OrganizationKind } from '@hepai/contract/organizations'
import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { violatedIndex } from '../../../platform/database/unique-violation.ts'
import type { Grant } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'
import { nameTaken, usccTaken } from '../domain/rules.ts'

export type Organization = {
  readonly id: string
  readonly parentId: string | null
  readonly path: string
  readonly depth: number
  readonly kind: OrganizationKind
  readonly name: string
  readonly shortName: string
  readonly uscc: string | null
  readonly nationalCode: string | null
  readonly sort: number
  readonly establishedOn: string | null
  readonly endedOn: string | null
  readonly version: number
}

type Tx = Transaction<Tables>
export type ManageGrant = Grant<'organizations.manage'>

const find = (db: Kysely<Tables>, id: string) =>
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
    .where('id', '=', id)

/** Locked until the transaction ends, against every change and against people coming in. */
export async function lockOrganization(tx: Tx, id: string): Promise<Organization> {
  const found = await find(tx, id).forNoKeyUpdate().executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

/** Held until the transaction ends, so that nobody ends, merges or moves it meanwhile; several may hold it. */
export async function holdOrganization(tx: Tx, id: string): Promise<Organization> {
  const found = await find(tx, id).forShare().executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

/** @throws Refusal platform.notFoundOrNotAllowed */
export async function findOrganization(db: Kysely<Tables>, id: string): Promise<Organization> {
  const found = await find(db, id).executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

export type Facts = {
  readonly name: string
  readonly shortName: string
  readonly initials: string
  readonly uscc: string | null
  readonly nationalCode: string | null
  readonly establishedOn: string | null
}

export type NewOrganization = Facts & Pick<Organization, 'id' | 'parentId' | 'path' | 'depth' | 'kind'>

export async function insertOrganization(tx: Tx, grant: ManageGrant, made: NewOrganization): Promise<void> {
  const last = await tx
    .selectFrom('organization')
    .select((column) => column.fn.coalesce(column.fn.max('sort'), sql<number>`0`).as('sort'))
    .where('city_id', '=', CITY)
    .where('parent_id', 'is not distinct from', made.parentId)
    .executeTakeFirstOrThrow()
  await orTaken(grant, made, () =>
    tx
      .insertInto('organization')
      .values({
        city_id: CITY,
        id: made.id,
        parent_id: made.parentId,
        path: made.path,
        depth: made.depth,
        kind: made.kind,
        sort: last.sort + 1,
        ...columnsOf(made),
      })
      .execute(),
  )
}

export async function updateOrganization(
  tx: Tx,
  grant: ManageGrant,
  current: Organization,
  version: number,
  facts: Facts,
): Promise<void> {
  const updated = await orTaken(grant, facts, () =>
    tx
      .updateTable('organization')
      .set({ ...columnsOf(facts), version: sql<number>`version + 1` })
      .where('city_id', '=', CITY)
      .where('id', '=', current.id)
      .where('version', '=', version)
      .executeTakeFirst(),
  )
  if (updated.numUpdatedRows === 0n) throw versionConflict(current, { ...facts, version })
}

const columnsOf = (facts: Facts) => ({
  name: facts.name,
  short_name: facts.shortName,
  initials: facts.initials,
  uscc: facts.uscc,
  national_code: facts.nationalCode,
  established_on: facts.establishedOn,
})

/** Marks the end of an organisation; its rows stay for history. */
export async function closeOrganization(
  tx: Tx,
  _grant: ManageGrant,
  current: Organization,
  end: { readonly version: number; readonly onDay: string; readonly reason: string; readonly mergedIntoId?: string },
): Promise<void> {
  const updated = await tx
    .updateTable('organization')
    .set({
      ended_on: end.onDay,
      ended_reason: end.reason,
      merged_into_id: end.mergedIntoId ?? null,
      version: sql<number>`version + 1`,
    })
    .where('city_id', '=', CITY)
    .where('id', '=', current.id)
    .where('version', '=', end.version)
    .executeTakeFirst()
  if (updated.numUpdatedRows === 0n) throw versionConflict(current, end)
}

/** The open sibling of a name, other than `exceptId`. */
export async function nameIsTaken(
  db: Kysely<Tables>,
  parentId: string | null,
  name: string,
  exceptId?: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('organization')
    .select('id')
    .where('city_id', '=', CITY)
    .where('parent_id', 'is not distinct from', parentId)
    .where('name', '=', name)
    .where('ended_on', 'is', null)
    .$if(exceptId !== undefined, (query) => query.where('id', '!=', exceptId ?? ''))
    .executeTakeFirst()
  return found !== undefined
}

export async function holderOfUscc(
  db: Kysely<Tables>,
  uscc: string,
): Promise<Pick<Organization, 'id' | 'path' | 'name'> | undefined> {
  return db
    .selectFrom('organization')
    .select(['id', 'path', 'name'])
    .where('city_id', '=', CITY)
    .where('uscc', '=', uscc)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
}

/** Whoever comes second at the same moment is told as if he had come later. */
async function orTaken<T>(
  _grant: ManageGrant,
  facts: Pick<Facts, 'name' | 'uscc'>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const index = violatedIndex(error)
    if (index === 'organization_name_among_siblings') throw nameTaken(facts.name)
    if (index === 'organization_uscc') throw usccTaken(facts.uscc, '另一个组织')
    throw error
  }
}
