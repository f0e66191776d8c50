import { KindFields, type KindView } from '@hepai/contract/activities-shapes'
import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { compiled } from '../../../platform/database/compiled.ts'
import { violatedIndex } from '../../../platform/database/unique-violation.ts'
import type { Grant } from '../../../platform/grant.ts'
import { Refusal, notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../../organizations/index.ts'
import { type KindVersion, withStandard } from '../domain/kinds.ts'
import type {} from '../tables.ts'

type KindGrant = Grant<'activities.manageKinds'>

const savedKinds = (db: Kysely<Tables>) =>
  db
    .selectFrom('activity_kind as saved')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'saved.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['saved.id', 'saved.organization_id as organizationId', 'saved.fields', 'saved.version'])
    .select(['saved.valid_from as validFrom', 'saved.valid_to as validTo'])
    .select(['organization.path', 'organization.name as organizationName'])
    .where('saved.city_id', '=', CITY)

const everyKind = compiled((db) => savedKinds(db).orderBy('saved.valid_from').orderBy('saved.id'))

type Known = { readonly key: string; readonly versions: readonly KindVersion[] }

const known = new WeakMap<Kysely<Tables>, Known>()

/**
 * Every version of every kind, the standard ones first; few enough to be judged in memory. The rows are read every
 * time; what was made of them is handed out again, the same object, as long as they are the same.
 */
export async function loadKinds(db: Kysely<Tables>): Promise<readonly KindVersion[]> {
  const rows = await everyKind(db, {})
  const key = rows.map(({ fields: _fields, ...row }) => Object.values(row).join(' ')).join('\n')
  const found = known.get(db)
  if (found?.key === key) return found.versions
  const versions = withStandard(rows.map(({ fields, ...row }) => ({ ...row, fields: KindFields.parse(fields) })))
  known.set(db, { key, versions })
  return versions
}

export type SavedKind = Omit<KindVersion, 'id' | 'organizationId' | 'version'> & {
  readonly id: string
  readonly organizationId: string
  readonly version: number
}

/** @throws Refusal platform.notFoundOrNotAllowed; the caller has yet to authorize */
export async function lockKind(tx: Transaction<Tables>, id: string): Promise<SavedKind> {
  const row = await savedKinds(tx).where('saved.id', '=', id).forUpdate('saved').executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return { ...row, fields: KindFields.parse(row.fields) }
}

export type NewKind = {
  readonly id: string
  readonly fields: KindFields
  readonly validFrom: string
  readonly validTo: string | null
  readonly at: Date
}

export async function insertKind(tx: Transaction<Tables>, grant: KindGrant, kind: NewKind): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  const { organizationId } = grant
  await orExists(kind, () =>
    tx
      .insertInto('activity_kind')
      .values({ city_id: CITY, id: kind.id, organization_id: organizationId, ...columnsOf(grant, kind) })
      .execute(),
  )
}

export async function updateKind(
  tx: Transaction<Tables>,
  grant: KindGrant,
  current: SavedKind,
  version: number,
  kind: NewKind,
): Promise<void> {
  const updated = await orExists(kind, () =>
    tx
      .updateTable('activity_kind')
      .set({ ...columnsOf(grant, kind), version: sql<number>`version + 1` })
      .where('city_id', '=', CITY)
      .where('id', '=', kind.id)
      .where('organization_id', '=', grant.organizationId)
      .where('version', '=', version)
      .executeTakeFirst(),
  )
  if (updated.numUpdatedRows !== 1n)
    throw versionConflict(viewOf(current), { version, fields: kind.fields, validFrom: kind.validFrom })
}

const columnsOf = (grant: KindGrant, kind: NewKind) => ({
  code: kind.fields.code,
  fields: JSON.stringify(kind.fields),
  valid_from: kind.validFrom,
  valid_to: kind.validTo,
  saved_by: grant.actorId,
  saved_by_name: grant.actorName ?? '系统',
  saved_at: kind.at,
})

async function orExists<T>(kind: NewKind, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (violatedIndex(error) === null) throw error
    throw new Refusal('activities.kindVersionExists', { code: kind.fields.code, validFrom: kind.validFrom })
  }
}

/** As the contract shows a version. */
export const viewOf = (kind: KindVersion): KindView => {
  const { id, organizationId, organizationName, validFrom, validTo, version } = kind
  return { ...kind.fields, id, organizationId, organizationName, validFrom, validTo, version }
}
