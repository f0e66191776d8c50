import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'
import { heldAs } from '../domain/kinds.ts'
import type { StoredReview } from './review.ts'

type Meeting = { readonly id: string; readonly title: string; readonly occurredOn: string }

/** The meeting of a review, and those held that year that could be it. */
export async function meetingsFor(
  db: Kysely<Tables>,
  { organization, kind, year, activityId }: StoredReview,
): Promise<{ readonly linked: Meeting | null; readonly open: readonly Meeting[] }> {
  const { activity } = heldAs[kind]
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'title', 'occurred_on as occurredOn'])
    .where('city_id', '=', CITY)
    .where('organization_id', '=', organization.id)
    .where('removed_at', 'is', null)
    .where('state', '=', 'held')
    .where((where) =>
      where.or([
        where('id', '=', activityId),
        where.and([
          where('occurred_on', '>=', `${String(year)}-01-01`),
          where('occurred_on', '<=', `${String(year + 1)}-03-31`),
          where.or([where('kind_code', '=', activity), sql<boolean>`${activity} = any(also_kinds)`]),
        ]),
      ]),
    )
    .orderBy('occurred_on', 'desc')
    .limit(10)
    .execute()
  const linked = rows.find((one) => one.id === activityId) ?? null
  return { linked, open: activityId === null ? rows : [] }
}
