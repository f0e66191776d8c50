import * as contract from '@hepai/contract/access'
import { Permission } from '@hepai/contract/permissions'
import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Actor } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { inSubtree, outermost } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'

export const whoAmI = query(contract.whoAmI, async ({ actor, db, platform, today }) => {
  const account = await db
    .selectFrom('account')
    .select('must_change_password')
    .where('city_id', '=', CITY)
    .where('id', '=', actor.accountId)
    .executeTakeFirst()
  const held = new Set(actor.assignments.map((one) => one.permission))
  return {
    accountId: actor.accountId,
    login: actor.login,
    name: actor.name,
    personId: actor.personId,
    mustChangePassword: account?.must_change_password ?? false,
    roles: await rolesOf(db, actor),
    units: await unitsOf(db, actor),
    permissions: Permission.options.filter((one) => held.has(one)),
    isSample: platform.isSample,
    today,
  }
})

async function rolesOf(db: Kysely<Tables>, actor: Actor) {
  const held = new Map(actor.assignments.map((one) => [`${one.role} ${one.organizationId}`, one]))
  if (held.size === 0) return []
  const names = await db
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('city_id', '=', CITY)
    .where('id', 'in', [...new Set(actor.assignments.map((one) => one.organizationId))])
    .execute()
  const nameOf = new Map(names.map((row) => [row.id, row.name]))
  return [...held.values()].map(({ role, organizationId, path }) => ({
    role,
    organizationId,
    organizationName: nameOf.get(organizationId) ?? '',
    path,
  }))
}

/**
 * Units beneath what the person may read, and the unit that one beneath it belongs to, so that a branch secretary finds the
 * own unit. The work committee stands among them when it is read itself.
 */
async function unitsOf(db: Kysely<Tables>, actor: Actor) {
  const readable = actor.assignments.filter(
    (one) => one.permission === 'planning.read' || one.permission === 'organizations.read',
  )
  const roots = outermost(readable.map((one) => one.path))
  if (roots.length === 0) return []
  const within = sql.join(
    roots.map((root) => sql`(${inSubtree(root, 'u.path')} or starts_with(${root}, u.path))`),
    sql` or `,
  )
  const rows = await db
    .selectFrom('organization as u')
    .leftJoin('organization as p', (join) =>
      join.onRef('p.city_id', '=', 'u.city_id').onRef('p.id', '=', 'u.parent_id'),
    )
    .select(['u.id', 'u.name', 'u.short_name as shortName', 'u.kind', 'u.path'])
    .where('u.city_id', '=', CITY)
    .where('u.kind', 'in', ['workCommittee', 'unit'])
    .where('u.ended_on', 'is', null)
    .where(sql<boolean>`(${within})`)
    .orderBy('u.depth')
    .orderBy('p.sort')
    .orderBy('u.sort')
    .orderBy('u.path')
    .execute()
  const isRead = (path: string) => roots.some((root) => path.startsWith(root))
  return rows
    .filter((row) => row.kind === 'unit' || isRead(row.path))
    .map(({ id, name, shortName }) => ({ id, name, shortName }))
}
