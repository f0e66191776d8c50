import * as contract from '@hepai/contract/reviews'
import { sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import type { Actor } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { inScope, inSubtree, scopeOf } from '../../../platform/scope.ts'
import { mayStartBeneath } from '../permissions.ts'
import { reviewsWithPlaces, storedOf } from '../store/review.ts'
import { placesToStart } from '../store/places.ts'
import { rowOf } from './review-row.ts'

const isStarter = (actor: Actor): boolean => actor.assignments.some((one) => one.permission === 'reviews.record')

const Place = z.tuple([z.int(), z.uuid()])

/** The latest year first. */
export const listReviews = query(contract.listReviews, async ({ input, actor, db, today }) => {
  const { organizationId, kind, year, limit, cursor } = input
  const scope = scopeOf(actor, 'reviews.read')
  const under =
    organizationId === undefined
      ? null
      : ((await db
          .selectFrom('organization')
          .select(['id', 'path'])
          .where('city_id', '=', CITY)
          .where('id', '=', organizationId)
          .where(inScope(scope, 'organization.path'))
          .executeTakeFirst()) ?? null)
  if (organizationId !== undefined && under === null) throw notFoundOrNotAllowed()
  const place = cursor === undefined ? null : readCursor(cursor, Place)
  const rows = await reviewsWithPlaces(db)
    .where(inScope(scope, 'organization.path'))
    .$if(under !== null, (select) => select.where(inSubtree(under?.path ?? '', 'organization.path')))
    .$if(kind !== undefined, (select) => select.where('review.kind', '=', kind ?? 'memberReview'))
    .$if(year !== undefined, (select) => select.where('review.year', '=', year ?? 0))
    .$if(place !== null, (select) =>
      select.where(sql<boolean>`(review.year, review.id) < (${place?.[0]}::int, ${place?.[1]}::uuid)`),
    )
    .orderBy('review.year', 'desc')
    .orderBy('review.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.year, row.id])
  return {
    items: page.rows.map((row) => rowOf(storedOf(row), today)),
    nextCursor: page.nextCursor,
    places: isStarter(actor) ? await placesToStart(db, scopeOf(actor, 'reviews.record')) : [],
    allowed: mayStartBeneath(actor, under) ? ['reviews.startReview'] : [],
  }
})
