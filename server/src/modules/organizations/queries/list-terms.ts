import * as contract from '@hepai/contract/organizations'
import { sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { query } from '../../../platform/operations.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import { dueSoonUntil } from '../domain/term.ts'
import { unitNameOf } from '../store/unit-name.ts'
import { termRow } from './term-row.ts'

const Place = z.tuple([z.iso.date(), z.uuid()])

export const listTerms = query(contract.listTerms, async ({ input, actor, db, today }) => {
  const scope = scopeOf(actor, 'organizations.read')
  const place = input.cursor === undefined ? null : readCursor(input.cursor, Place)
  const found = await db
    .selectFrom('term')
    .innerJoin('organization', (join) =>
      join.onRef('organization.city_id', '=', 'term.city_id').onRef('organization.id', '=', 'term.organization_id'),
    )
    .select(['term.id', 'term.years', 'organization.kind', 'organization.name as organizationName'])
    .select(['term.organization_id as organizationId', 'term.began_on as beganOn', 'term.ends_on as endsOn'])
    .select('term.closed_on as closedOn')
    .select(unitNameOf(scope, 'organization').as('unitName'))
    .where('term.city_id', '=', CITY)
    .where(inScope(scope, 'organization.path'))
    .$if(input.all !== true, (select) =>
      select
        .where('term.closed_on', 'is', null)
        .where('term.ends_on', '<=', dueSoonUntil(today))
        .where('organization.ended_on', 'is', null),
    )
    .$if(place !== null, (select) =>
      select.where(sql<boolean>`(term.ends_on, term.id) > (${place?.[0]}::date, ${place?.[1]}::uuid)`),
    )
    .orderBy('term.ends_on')
    .orderBy('term.id')
    .limit(input.limit + 1)
    .execute()
  const page = pageOf(found, input.limit, (row) => [row.endsOn, row.id])
  return { items: page.rows.map((row) => termRow(row, today)), nextCursor: page.nextCursor }
})
