import * as contract from '@hepai/contract/access'
import { sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { scopeOf } from '../../../platform/scope.ts'
import { unitNameOf } from '../../organizations/index.ts'
import { accountMatches, accountsWithin } from './account-scope.ts'

const Place = z.tuple([z.string()])

type Context = QueryContext<typeof contract.listAccounts>
type Asked = Pick<Context, 'actor' | 'db' | 'today'> & {
  readonly filters: Omit<Context['input'], 'limit' | 'cursor'>
  readonly limit: number
  readonly cursor: string | undefined
}

export const listAccounts = query(contract.listAccounts, async ({ input, actor, db, today }) => {
  const { limit, cursor, ...filters } = input
  const page = await pageOfAccounts({ actor, db, today, filters, limit, cursor })
  return { items: [...page.rows], nextCursor: page.nextCursor }
})

/** The accounts that meet the filters and lie in reach, from where the cursor says. */
export async function pageOfAccounts({ actor, db, today, filters, limit, cursor }: Asked) {
  const place = cursor === undefined ? null : readCursor(cursor, Place)
  const { search, state } = filters
  const rows = await db
    .selectFrom('account as a')
    .leftJoin('person as p', (join) => join.onRef('p.city_id', '=', 'a.city_id').onRef('p.id', '=', 'a.person_id'))
    .leftJoin('organization as o', (join) =>
      join.onRef('o.city_id', '=', 'p.city_id').onRef('o.id', '=', 'p.organization_id'),
    )
    .select(['a.id', 'a.login', 'a.name', 'a.person_id as personId', 'o.name as organizationName', 'a.version'])
    .select('a.disabled_at as disabledAt')
    .select(unitNameOf(scopeOf(actor, 'access.manageAccounts'), 'o').as('unitName'))
    .select(
      sql<number>`(select count(*)::int from role_grant g where g.city_id = ${CITY} and g.account_id = a.id
        and g.revoked_at is null and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today}))`.as(
        'roleCount',
      ),
    )
    .where('a.city_id', '=', CITY)
    .where(accountsWithin(actor, 'access.manageAccounts', today))
    .$if(search !== undefined && search !== '', (select) => select.where(accountMatches(search ?? '')))
    .$if(state !== undefined, (select) => select.where('a.disabled_at', state === 'disabled' ? 'is not' : 'is', null))
    .$if(place !== null, (select) => select.where('a.login', '>', place?.[0] ?? ''))
    .orderBy('a.login')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.login])
  return {
    rows: page.rows.map((row) => ({ ...row, disabledAt: row.disabledAt?.toISOString() ?? null })),
    nextCursor: page.nextCursor,
  }
}
