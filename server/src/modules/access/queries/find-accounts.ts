import * as contract from '@hepai/contract/access'
import { CITY } from '../../../platform/city.ts'
import { query } from '../../../platform/operations.ts'
import { scopeOf } from '../../../platform/scope.ts'
import { unitNameOf } from '../../organizations/index.ts'
import { accountMatches, accountsWithin } from './account-scope.ts'

const SHOWN = 20

export const findAccounts = query(contract.findAccounts, async ({ input, actor, db, today }) => {
  const items = await db
    .selectFrom('account as a')
    .leftJoin('person as p', (join) => join.onRef('p.city_id', '=', 'a.city_id').onRef('p.id', '=', 'a.person_id'))
    .leftJoin('organization as o', (join) =>
      join.onRef('o.city_id', '=', 'p.city_id').onRef('o.id', '=', 'p.organization_id'),
    )
    .select(['a.id', 'a.login', 'a.name', 'o.name as organizationName'])
    .select(unitNameOf(scopeOf(actor, 'access.grantRoles'), 'o').as('unitName'))
    .where('a.city_id', '=', CITY)
    .where('a.disabled_at', 'is', null)
    .where(accountsWithin(actor, 'access.grantRoles', today))
    .where(accountMatches(input.search))
    .orderBy('a.name')
    .orderBy('a.login')
    .limit(SHOWN)
    .execute()
  return { items }
})
