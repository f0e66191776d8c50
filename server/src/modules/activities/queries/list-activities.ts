import * as contract from '@hepai/contract/activities'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { type Scope, inScope, inSubtree, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { kindNames } from '../domain/kinds.ts'
import { mayRecordBeneath } from '../permissions.ts'
import { loadKinds } from '../store/kinds.ts'
import { activitiesWithPlaces, rowOf } from './activity-row.ts'
import { excerptsOf, holdsWords } from './found-words.ts'
import { visiblePlace } from './within.ts'

type Wanted = QueryContext<typeof contract.listActivities>['input'] & { readonly words: RawBuilder<boolean> | null }
const Place = z.tuple([z.iso.date(), z.uuid()])

/** The latest first. */
export const listActivities = query(contract.listActivities, async ({ input, actor, db, platform }) => {
  const { organizationId, limit, search } = input
  const scope = scopeOf(actor, 'activities.read')
  const under = organizationId === undefined ? null : await visiblePlace(db, actor, 'activities.read', organizationId)
  const versions = await loadKinds(db)
  const isSearched = search !== undefined && search !== ''
  const rows = await found(db, scope, under?.path ?? null, {
    ...input,
    words: isSearched ? holdsWords(search, actor, versions) : null,
  })
  const page = pageOf(rows, limit, (row) => [row.occurredOn, row.id])
  const names = kindNames(versions)
  const excerpts = isSearched ? await excerptsOf(db, page.rows, { typed: search, actor, versions }) : null
  return {
    items: page.rows.map((row) => ({ ...rowOf(row, names, platform), excerpt: excerpts?.get(row.id) ?? null })),
    nextCursor: page.nextCursor,
    allowed: mayRecordBeneath(actor, under) ? ['activities.recordActivity'] : [],
  }
})

function found(db: Kysely<Tables>, scope: Scope, beneath: string | null, input: Wanted) {
  const place = input.cursor === undefined ? null : readCursor(input.cursor, Place)
  return activitiesWithPlaces(db)
    .where(inScope(scope, 'organization.path'))
    .where(filtered(input))
    .$if(beneath !== null, (select) => select.where(inSubtree(beneath ?? '', 'organization.path')))
    .$if(place !== null, (select) =>
      select.where(sql<boolean>`(activity.occurred_on, activity.id) < (${place?.[0]}::date, ${place?.[1]}::uuid)`),
    )
    .orderBy('activity.occurred_on', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(input.limit + 1)
    .execute()
}

/** The filters that a person chose; those left out take nothing away. */
function filtered({ kindCode, fromOn, toOn, state, isLinked, words }: Wanted) {
  const conditions = [
    ...(kindCode === undefined ? [] : [sql`activity.kind_code = ${kindCode}`]),
    ...(fromOn === undefined ? [] : [sql`activity.occurred_on >= ${fromOn}::date`]),
    ...(toOn === undefined ? [] : [sql`activity.occurred_on <= ${toOn}::date`]),
    ...(state === undefined ? [] : [sql`activity.state = ${state}`]),
    ...(isLinked === undefined ? [] : [isLinked ? sql`activity.link_count > 0` : sql`activity.link_count = 0`]),
    ...(words === null ? [] : [words]),
  ]
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}
