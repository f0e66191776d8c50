import type { Role } from '@hepai/contract/permissions'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'

export type HeldRole = { readonly role: Role; readonly organizationId: string; readonly path: string }

export type SignedInAccount = {
  readonly accountId: string
  readonly sessionId: string
  readonly personId: string | null
  readonly login: string
  readonly name: string
  readonly mustChangePassword: boolean
  readonly lastSeenAt: number
  readonly expiresAt: number
  readonly roles: readonly HeldRole[]
}

/** Who holds an open session of an enabled account, with the roles that count on `today`. */
export async function accountOfSession(
  db: Kysely<Tables>,
  tokenHash: string,
  today: string,
): Promise<SignedInAccount | null> {
  const rows = await db
    .selectFrom('session as s')
    .innerJoin('account as a', (join) => join.onRef('a.city_id', '=', 's.city_id').onRef('a.id', '=', 's.account_id'))
    .leftJoin('role_grant as g', (join) =>
      join
        .onRef('g.city_id', '=', 'a.city_id')
        .onRef('g.account_id', '=', 'a.id')
        .on('g.revoked_at', 'is', null)
        .on('g.from_on', '<=', today)
        .on((on) => on.or([on('g.to_on', 'is', null), on('g.to_on', '>=', today)])),
    )
    .leftJoin('organization as o', (join) =>
      join.onRef('o.city_id', '=', 'g.city_id').onRef('o.id', '=', 'g.organization_id'),
    )
    .select(['s.id as sessionId', 's.last_seen_at as lastSeenAt', 's.expires_at as expiresAt'])
    .select(['a.id as accountId', 'a.person_id as personId', 'a.login', 'a.name'])
    .select(['a.must_change_password as mustChangePassword', 'g.role', 'o.id as organizationId', 'o.path'])
    .where('s.city_id', '=', CITY)
    .where('s.token_hash', '=', tokenHash)
    .where('s.ended_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .orderBy('o.path')
    .orderBy('g.role')
    .execute()
  const first = rows[0]
  if (first === undefined) return null
  const roles = rows.flatMap(({ role, organizationId, path }) =>
    role === null || organizationId === null || path === null ? [] : [{ role, organizationId, path }],
  )
  return {
    accountId: first.accountId,
    sessionId: first.sessionId,
    personId: first.personId,
    login: first.login,
    name: first.name,
    mustChangePassword: first.mustChangePassword,
    lastSeenAt: first.lastSeenAt.getTime(),
    expiresAt: first.expiresAt.getTime(),
    roles,
  }
}
