import { SchemeFields } from '@hepai/contract/reviews-shapes'
import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { violatedIndex } from '../../../platform/database/unique-violation.ts'
import type { Grant } from '../../../platform/grant.ts'
import { Refusal, notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { SchemeVersion } from '../domain/schemes.ts'
import type { Tx } from './review.ts'

const savedSchemes = (db: Kysely<Tables>) =>
  db
    .selectFrom('review_scheme')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'review_scheme.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['review_scheme.id', 'organization.path', 'organization.name as organizationName'])
    .select(['organization.id as organizationId', 'review_scheme.version'])
    .select(['review_scheme.valid_from as validFrom', 'review_scheme.fields'])
    .where('review_scheme.city_id', '=', CITY)

/** Every version that was saved, the latest first; the standard ones are in `domain/schemes.ts`. */
export async function loadSchemes(db: Kysely<Tables>): Promise<readonly SavedScheme[]> {
  const rows = await savedSchemes(db).orderBy('review_scheme.valid_from', 'desc').orderBy('review_scheme.id').execute()
  return rows.map(({ fields, ...row }) => ({ ...row, fields: SchemeFields.parse(fields) }))
}

export type SavedScheme = SchemeVersion & {
  readonly id: string
  readonly organizationId: string
  readonly organizationName: string
  readonly version: number
}

/** @throws Refusal platform.notFoundOrNotAllowed; the caller has yet to authorize */
export async function lockScheme(tx: Tx, id: string): Promise<SavedScheme> {
  const row = await savedSchemes(tx).where('review_scheme.id', '=', id).forUpdate('review_scheme').executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return { ...row, fields: SchemeFields.parse(row.fields) }
}

export type NewScheme = {
  readonly id: string
  readonly validFrom: string
  readonly fields: SchemeFields
  readonly at: Date
}
type SchemeGrant = Grant<'reviews.manageSchemes'>

const columnsOf = (grant: SchemeGrant, { fields, validFrom, at }: NewScheme) => ({
  ...{ kind: fields.kind, fields: JSON.stringify(fields), valid_from: validFrom, saved_at: at },
  ...{ saved_by: grant.actorId, saved_by_name: grant.actorName ?? '系统' },
})

/** @throws Refusal reviews.schemeExists */
export async function insertScheme(tx: Tx, grant: SchemeGrant, made: NewScheme): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  const { organizationId } = grant
  await orExists(made, () =>
    tx
      .insertInto('review_scheme')
      .values({ city_id: CITY, id: made.id, organization_id: organizationId, ...columnsOf(grant, made) })
      .execute(),
  )
}

/** @throws Refusal reviews.schemeExists, platform.versionConflict */
export async function updateScheme(
  tx: Tx,
  grant: SchemeGrant,
  current: SavedScheme,
  version: number,
  made: NewScheme,
): Promise<void> {
  const updated = await orExists(made, () =>
    tx
      .updateTable('review_scheme')
      .set({ ...columnsOf(grant, made), version: sql<number>`version + 1` })
      .where('city_id', '=', CITY)
      .where('id', '=', current.id)
      .where('organization_id', '=', grant.organizationId)
      .where('version', '=', version)
      .executeTakeFirst(),
  )
  if (updated.numUpdatedRows !== 1n)
    throw versionConflict({ version: current.version, validFrom: current.validFrom }, { version })
}

async function orExists<T>({ validFrom }: NewScheme, save: () => Promise<T>): Promise<T> {
  try {
    return await save()
  } catch (error) {
    if (violatedIndex(error) === null) throw error
    throw new Refusal('reviews.schemeExists', { validFrom })
  }
}
