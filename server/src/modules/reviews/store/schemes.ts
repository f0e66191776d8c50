import { SchemeFields } from '@hepai/contract/reviews-shapes'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { violatedIndex } from '../../../platform/database/unique-violation.ts'
import type { Grant } from '../../../platform/grant.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { SchemeVersion } from '../domain/schemes.ts'
import type { Tx } from './review.ts'

/** Every version that was saved; the standard ones are in `domain/schemes.ts`. */
export async function loadSchemes(db: Kysely<Tables>): Promise<readonly SchemeVersion[]> {
  const rows = await db
    .selectFrom('review_scheme')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'review_scheme.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['review_scheme.id', 'organization.path', 'organization.name as organizationName'])
    .select(['review_scheme.valid_from as validFrom', 'review_scheme.fields'])
    .where('review_scheme.city_id', '=', CITY)
    .execute()
  return rows.map(({ fields, ...row }) => ({ ...row, fields: SchemeFields.parse(fields) }))
}

export type NewScheme = {
  readonly id: string
  readonly validFrom: string
  readonly fields: SchemeFields
  readonly at: Date
}

/** @throws Refusal reviews.schemeExists */
export async function insertScheme(tx: Tx, grant: Grant<'reviews.manageSchemes'>, made: NewScheme): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  try {
    await tx
      .insertInto('review_scheme')
      .values({
        ...{ city_id: CITY, id: made.id, organization_id: grant.organizationId, kind: made.fields.kind },
        ...{ fields: JSON.stringify(made.fields), valid_from: made.validFrom, saved_at: made.at },
        ...{ saved_by: grant.actorId, saved_by_name: grant.actorName ?? '系统' },
      })
      .execute()
  } catch (error) {
    if (violatedIndex(error) === null) throw error
    throw new Refusal('reviews.schemeExists', { validFrom: made.validFrom })
  }
}
