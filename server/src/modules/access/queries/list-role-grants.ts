import * as contract from '@hepai/contract/access'
import { sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { query } from '../../../platform/operations.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import { stateOf } from '../domain/role-rules.ts'
import { unitNameOf } from '../../organizations/index.ts'
import { accountMatches } from './account-scope.ts'

const Place = z.tuple([z.string(), z.string(), z.uuid()])

export const listRoleGrants = query(contract.listRoleGrants, async ({ input, actor, db, today }) => {
  const scope = scopeOf(actor, 'access.grantRoles')
  const place = input.cursor === undefined ? null : readCursor(input.cursor, Place)
  const found = await db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (join) => join.onRef('a.city_id', '=', 'g.city_id').onRef('a.id', '=', 'g.account_id'))
    .innerJoin('organization as o', (join) =>
      join.onRef('o.city_id', '=', 'g.city_id').onRef('o.id', '=', 'g.organization_id'),
    )
    .select(['g.id', 'g.account_id as accountId', 'a.login', 'a.name', 'g.role', 'o.path'])
    .select(['g.organization_id as organizationId', 'o.name as organizationName'])
    .select(unitNameOf(scope, 'o').as('unitName'))
    .select(['g.from_on as fromOn', 'g.to_on as toOn', 'g.revoked_at as revokedAt'])
    .where('g.city_id', '=', CITY)
    .where(inScope(scope, 'o.path'))
    .$if(input.role !== undefined, (select) => select.where('g.role', '=', input.role ?? 'member'))
    .$if(input.search !== undefined && input.search !== '', (select) =>
      select.where(accountMatches(input.search ?? '')),
    )
    .$if(input.withPast !== true, (select) =>
      select
        .where('g.revoked_at', 'is', null)
        .where((on) => on.or([on('g.to_on', 'is', null), on('g.to_on', '>=', today)])),
    )
    .$if(place !== null, (select) =>
      select.where(sql<boolean>`(o.path, a.login, g.id) > (${place?.[0]}, ${place?.[1]}, ${place?.[2]}::uuid)`),
    )
    .orderBy('o.path')
    .orderBy('a.login')
    .orderBy('g.id')
    .limit(input.limit + 1)
    .execute()
  const page = pageOf(found, input.limit, (row) => [row.path, row.login, row.id])
  return {
    items: page.rows.map((row) => ({
      id: row.id,
      accountId: row.accountId,
      login: row.login,
      name: row.name,
      role: row.role,
      organizationId: row.organizationId,
      organizationName: row.organizationName,
      unitName: row.unitName,
      fromOn: row.fromOn,
      toOn: row.toOn,
      revokedAt: row.revokedAt?.toISOString() ?? null,
      state: stateOf({ ...row, isRevoked: row.revokedAt !== null }, today),
    })),
    nextCursor: page.nextCursor,
  }
})
