import * as contract from '@hepai/contract/organizations'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { type Scope, inScope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { isWithin } from '../domain/path.ts'
import { inTreeOrder } from '../domain/tree-order.ts'

type Asked = Pick<QueryContext<typeof contract.listOrganizations>, 'actor' | 'db' | 'input'>

export const listOrganizations = query(contract.listOrganizations, async ({ input, actor, db }) => {
  return { items: [...(await organizationsSeen({ input, actor, db }))] }
})

/** The visible organisations that meet the filters, in tree order. */
export async function organizationsSeen({ input, actor, db }: Asked) {
  const visible = await visibleOrganizations(db, scopeOf(actor, 'organizations.read'), input.withEnded === true)
  const ordered = inTreeOrder(visible)
  const { underId, kind } = input
  const under = underId === undefined ? undefined : ordered.find((row) => row.id === underId)
  if (underId !== undefined && under === undefined) throw notFoundOrNotAllowed()
  return ordered.filter(
    (row) => (under === undefined || isWithin(row.path, under.path)) && (kind === undefined || row.kind === kind),
  )
}

/** The whole visible tree is one range scan, so the choice beneath is made in memory. */
function visibleOrganizations(db: Kysely<Tables>, scope: Scope, withEnded: boolean) {
  return db
    .selectFrom('organization')
    .select(['id', 'path', 'depth', 'kind', 'name', 'sort', 'version'])
    .select(['parent_id as parentId', 'short_name as shortName', 'ended_on as endedOn'])
    .where('city_id', '=', CITY)
    .where(inScope(scope, 'organization.path'))
    .$if(!withEnded, (select) => select.where('ended_on', 'is', null))
    .execute()
}
