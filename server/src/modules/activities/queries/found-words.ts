import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Actor, mayOn, type OrganizationRef } from '../../../platform/grant.ts'
import { type Scope, inScope, outermost } from '../../../platform/scope.ts'
import { type Excerpt, excerptOf, searchQuery } from '../../../platform/search-words.ts'
import type { Tables } from '../../../platform/tables.ts'
import { type KindVersion, isReservedKind, kindsOn, reservedFirst } from '../domain/kinds.ts'
import { textsOf } from '../domain/texts.ts'
import { recordedTexts } from '../store/index-words.ts'
import { loadKinds } from '../store/kinds.ts'
import { activitiesWithPlaces } from './activity-row.ts'

/**
 * Records in which all the typed words stand: in the title for whoever may see the record, in its minutes only for whoever
 * may read these. Needs `activity` and `organization` in the statement.
 */
export function holdsWords(typed: string, actor: Actor, versions: readonly KindVersion[]): RawBuilder<boolean> {
  const query = searchQuery(typed)
  if (query === null) return sql<boolean>`false`
  // In this form the indexes answer the first half alone; asking `words` again would unpack them from each record found.
  return sql<boolean>`((activity.title_words @@ ${query}::tsquery or activity.words @@ ${query}::tsquery)
    and (activity.title_words @@ ${query}::tsquery or ${isOpen(versions)} or ${readsReserved(actor)}))`
}

/** The SQL twin of `isWithheld`: whether no version of a kind that holds there and then keeps the minutes apart. */
function isOpen(versions: readonly KindVersion[]): RawBuilder<boolean> {
  const ways = reservedFirst(versions).map(
    ({ fields, path, validFrom, validTo }) => sql`when activity.kind_code = ${fields.code}
      and starts_with(organization.path, ${path})
      and activity.occurred_on between ${validFrom}::date and coalesce(${validTo}::date, 'infinity')
      then ${!fields.isReserved}::boolean`,
  )
  return ways.length === 0 ? sql<boolean>`true` : sql<boolean>`case ${sql.join(ways, sql` `)} else true end`
}

function readsReserved(actor: Actor): RawBuilder<boolean> {
  const paths = actor.assignments.flatMap(({ permission, path }) =>
    permission === 'activities.readCriticism' ? [path] : [],
  )
  const scope = { permission: 'activities.readCriticism' as const, roots: outermost(paths) }
  return paths.length === 0 ? sql<boolean>`false` : inScope(scope, 'organization.path')
}

type Row = {
  readonly id: string
  readonly kindCode: string
  readonly occurredOn: string
  readonly organizationId: string
  readonly path: string
}

/** Of each found record the place where what was typed stands in its minutes, as far as the actor may read them. */
export async function excerptsOf(
  db: Kysely<Tables>,
  rows: readonly Row[],
  {
    typed,
    actor,
    versions,
  }: { readonly typed: string; readonly actor: Actor; readonly versions: readonly KindVersion[] },
): Promise<ReadonlyMap<string, Excerpt>> {
  const readable = rows.filter((row) => mayReadMinutes(actor, versions, row)).map((row) => row.id)
  if (readable.length === 0) return new Map()
  const texts = await recordedTexts(db, readable)
  return new Map(
    [...texts].flatMap(([id, each]) => {
      const excerpt = excerptOf(textsOf(each), typed)
      return excerpt === null ? [] : [[id, excerpt]]
    }),
  )
}

function mayReadMinutes(actor: Actor, versions: readonly KindVersion[], row: Row): boolean {
  const place: OrganizationRef = { id: row.organizationId, path: row.path }
  const kind = kindsOn(versions, row.path, row.occurredOn).get(row.kindCode)
  return !isReservedKind(kind) || mayOn(actor, 'activities.readCriticism', place)
}

type Wanted = { readonly scope: Scope; readonly actor: Actor; readonly typed: string; readonly limit: number }

/** The latest records that hold the typed words, for the search over everything. */
export async function foundActivities(db: Kysely<Tables>, { scope, actor, typed, limit }: Wanted) {
  if (searchQuery(typed) === null) return []
  const versions = await loadKinds(db)
  const rows = await activitiesWithPlaces(db)
    .where(inScope(scope, 'organization.path'))
    .where(holdsWords(typed, actor, versions))
    .orderBy('activity.occurred_on', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(limit)
    .execute()
  const excerpts = await excerptsOf(db, rows, { typed, actor, versions })
  return rows.map((row) => ({ ...row, excerpt: excerpts.get(row.id) ?? null }))
}
