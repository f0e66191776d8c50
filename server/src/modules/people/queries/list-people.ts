import * as contract from '@hepai/contract/people'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { compiledByShape, type Put } from '../../../platform/database/compiled.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { type Scope, inScope, inScopePut, inSubtreePut, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { personColumns, personRow, peopleWithPlaces } from './person-row.ts'

type Input = QueryContext<typeof contract.listPeople>['input']
type Place = z.infer<typeof Place>
const Place = z.tuple([z.string(), z.int(), z.uuid()])

type Asked = Pick<QueryContext<typeof contract.listPeople>, 'actor' | 'db' | 'platform'> & {
  readonly filters: Omit<Input, 'limit' | 'cursor'>
  readonly limit: number
  readonly cursor: string | undefined
}

export const listPeople = query(contract.listPeople, async ({ input, actor, db, platform }) => {
  const { limit, cursor, ...filters } = input
  const page = await pageOfPeople({ actor, db, platform, filters, limit, cursor })
  return { items: [...page.rows], nextCursor: page.nextCursor, ...page.counted }
})

/** Counting on beyond this would cost more than the page. */
const MOST_COUNTED = 5_000

/** The people who meet the filters and lie in reach, from where the cursor says. */
export async function pageOfPeople({ actor, db, platform, filters, limit, cursor }: Asked) {
  const input = { ...filters, limit, cursor }
  const scope = scopeOf(actor, 'people.read')
  const under = filters.organizationId === undefined ? null : await visiblePath(db, scope, filters.organizationId)
  const place = cursor === undefined ? null : readCursor(cursor, Place)
  const wanted = { ...input, scope, under, place }
  const found = await findPeople(db, wanted, shapeOf(input, scope))
  const page = pageOf(found, limit, (row) => [row.path, row.sort, row.id])
  const counted = cursor === undefined && page.nextCursor !== null ? await countedOf(db, wanted) : {}
  return { rows: page.rows.map((row) => personRow(row, platform.crypto)), nextCursor: page.nextCursor, counted }
}

/** How many there are in all, where counting them is cheap; with the first page only. */
async function countedOf(db: Kysely<Tables>, wanted: Wanted): Promise<{ readonly total?: number }> {
  const [row] = await countPeople(db, wanted, shapeOf(wanted, wanted.scope))
  const total = Number(row?.count ?? 0)
  return total > MOST_COUNTED ? {} : { total }
}

type Wanted = Input & { readonly scope: Scope; readonly under: string | null; readonly place: Place | null }

const shapeOf = (input: Input, { roots }: Scope) => ({
  roots: roots.length,
  isUnder: input.organizationId !== undefined,
  ofKind: input.memberKind !== undefined,
  withLeft: input.withLeft === true,
  isSearched: input.search !== undefined && input.search !== '',
  isFurther: input.cursor !== undefined,
})

/** In the order of the tree, then of the roster, so that an index of each serves and a page is read no further than its end. */
const findPeople = compiledByShape((db, put: Put<Wanted>, shape: ReturnType<typeof shapeOf>) =>
  peopleWithPlaces(db)
    .select(personColumns)
    .select(['organization.path', 'person.sort'])
    .where(filtered(put, shape))
    .$if(shape.isFurther, (select) => select.where(afterPlace(put)))
    .orderBy('organization.path')
    .orderBy('person.sort')
    .orderBy('person.id')
    .limit(put(({ limit }) => limit + 1)),
)

const countPeople = compiledByShape((db, put: Put<Wanted>, shape: ReturnType<typeof shapeOf>) =>
  db
    .selectFrom(
      peopleWithPlaces(db)
        .select('person.id')
        .where(filtered(put, shape))
        .limit(MOST_COUNTED + 1)
        .as('counted'),
    )
    .select(({ fn }) => fn.countAll<string>().as('count')),
)

/** What lies in reach and meets the filters, wherever the page begins. */
function filtered(put: Put<Wanted>, shape: ReturnType<typeof shapeOf>) {
  const conditions = [
    inScopePut(put, shape.roots, ({ scope }) => scope, 'organization.path'),
    ...(shape.isUnder ? [inSubtreePut(put, ({ under }) => under, 'organization.path')] : []),
    ...(shape.ofKind ? [sql`person.member_kind = ${put(({ memberKind }) => memberKind ?? 'full')}`] : []),
    ...(shape.withLeft ? [] : [sql`person.left_on is null`]),
    ...(shape.isSearched ? [named(put)] : []),
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

function afterPlace(put: Put<Wanted>) {
  const path = (): RawBuilder<unknown> => put(({ place }) => place?.[0])
  return sql<boolean>`organization.path >= ${path()} and (organization.path, person.sort, person.id)
    > (${path()}, ${put(({ place }) => place?.[1])}::int, ${put(({ place }) => place?.[2])}::uuid)`
}

function named(put: Put<Wanted>) {
  const anywhere = put(({ search = '' }) => `%${literal(search)}%`)
  const beginning = put(({ search = '' }) => `${literal(search).toLowerCase()}%`)
  return sql<boolean>`(person.name like ${anywhere} or person.initials like ${beginning})`
}

const literal = (search: string): string => search.replace(/[\\%_]/g, (special) => `\\${special}`)

async function visiblePath(db: Kysely<Tables>, scope: Scope, organizationId: string): Promise<string> {
  const found = await db
    .selectFrom('organization')
    .select('path')
    .where('city_id', '=', CITY)
    .where('id', '=', organizationId)
    .where(inScope(scope, 'organization.path'))
    .executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found.path
}
