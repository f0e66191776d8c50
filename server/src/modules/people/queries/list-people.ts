import * as contract from '@hepai/contract/people'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { perDatabase } from '../../../platform/database/per-database.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { type Scope, inScope, inSubtree, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { personColumns, personRow, peopleWithPlaces } from './person-row.ts'

type Input = Omit<QueryContext<typeof contract.listPeople>['input'], 'cursor'>
type Asked = Pick<QueryContext<typeof contract.listPeople>, 'actor' | 'db' | 'platform'> & {
  readonly filters: Omit<Input, 'limit'>
  readonly limit: number
  readonly cursor: string | undefined
}
type Place = z.infer<typeof Place>
const Place = z.tuple([z.string(), z.int(), z.uuid()])

export const listPeople = query(contract.listPeople, async ({ input, actor, db, platform }) => {
  const { limit, cursor, ...filters } = input
  const page = await pageOfPeople({ actor, db, platform, filters, limit, cursor })
  return { items: [...page.rows], nextCursor: page.nextCursor }
})

/** The people who meet the filters and lie in reach, from where the cursor says. */
export async function pageOfPeople({ actor, db, platform, filters, limit, cursor }: Asked) {
  const scope = scopeOf(actor, 'people.read')
  const under = filters.organizationId === undefined ? null : await visiblePath(db, scope, filters.organizationId)
  const place = cursor === undefined ? null : readCursor(cursor, Place)
  const found = await findPeople(db, scope, under, place, { ...filters, limit })
  const page = pageOf(found, limit, (row) => [row.path, row.sort, row.id])
  return { rows: page.rows.map((row) => personRow(row, platform.crypto)), nextCursor: page.nextCursor }
}

/** In the order of the tree, then of the roster, so that an index of each serves and a page is read no further than its end. */
const everyone = perDatabase((db) =>
  peopleWithPlaces(db)
    .select(personColumns)
    .select(['organization.path', 'person.sort'])
    .orderBy('organization.path')
    .orderBy('person.sort')
    .orderBy('person.id'),
)

const findPeople = (db: Kysely<Tables>, scope: Scope, under: string | null, place: Place | null, input: Input) =>
  everyone(db)
    .where(inScope(scope, 'organization.path'))
    .$if(under !== null, (select) => select.where(inSubtree(under ?? '', 'organization.path')))
    .$if(input.memberKind !== undefined, (select) =>
      select.where('person.member_kind', '=', input.memberKind ?? 'full'),
    )
    .$if(input.withLeft !== true, (select) => select.where('person.left_on', 'is', null))
    .$if(input.search !== undefined && input.search !== '', (select) => select.where(named(input.search ?? '')))
    .$if(place !== null, (select) => select.where(afterPlace(place)))
    .limit(input.limit + 1)
    .execute()

const afterPlace = (place: Place | null) =>
  sql<boolean>`organization.path >= ${place?.[0]}
    and (organization.path, person.sort, person.id) > (${place?.[0]}, ${place?.[1]}::int, ${place?.[2]}::uuid)`

function named(search: string) {
  const literal = search.replace(/[\\%_]/g, (special) => `\\${special}`)
  return sql<boolean>`(person.name like ${`%${literal}%`} or person.initials like ${`${literal.toLowerCase()}%`})`
}

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
