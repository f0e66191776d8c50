import * as contract from '@hepai/contract/organizations'
import { CITY } from '../../../platform/city.ts'
import { compiledByShape, type Put } from '../../../platform/database/compiled.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { type Scope, inScopePut, scopeOf } from '../../../platform/scope.ts'
import { isWithin } from '../domain/path.ts'
import { inTreeOrder } from '../domain/tree-order.ts'

type Asked = Pick<QueryContext<typeof contract.listOrganizations>, 'actor' | 'db' | 'input'>

export const listOrganizations = query(contract.listOrganizations, async ({ input, actor, db }) => {
  return { items: [...(await organizationsSeen({ input, actor, db }))] }
})

/** The visible organisations that meet the filters, in tree order. */
export async function organizationsSeen({ input, actor, db }: Asked) {
  const scope = scopeOf(actor, 'organizations.read')
  const shape = { roots: scope.roots.length, withEnded: input.withEnded === true }
  const visible = await visibleOrganizations(db, { scope }, shape)
  const ordered = inTreeOrder(visible)
  const { underId, kind } = input
  const under = underId === undefined ? undefined : ordered.find((row) => row.id === underId)
  if (underId !== undefined && under === undefined) throw notFoundOrNotAllowed()
  return ordered.filter(
    (row) => (under === undefined || isWithin(row.path, under.path)) && (kind === undefined || row.kind === kind),
  )
}

type Shape = { readonly roots: number; readonly withEnded: boolean }

/** The whole visible tree is one range scan, so the choice beneath is made in memory. */
const visibleOrganizations = compiledByShape((db, put: Put<{ readonly scope: Scope }>, { roots, withEnded }: Shape) =>
  db
    .selectFrom('organization')
    .select(['id', 'path', 'depth', 'kind', 'name', 'sort', 'version'])
    .select(['parent_id as parentId', 'short_name as shortName', 'ended_on as endedOn'])
    .where('city_id', '=', CITY)
    .where(inScopePut(put, roots, ({ scope }) => scope, 'organization.path'))
    .$if(!withEnded, (select) => select.where('ended_on', 'is', null)),
)
