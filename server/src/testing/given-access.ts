import { sql } from 'kysely'
import type { Role } from '@hepai/contract/permissions'
import { createReadyMadeAccount, hashPassword } from '../modules/access/index.ts'
import { sha256 } from '../platform/crypto.ts'
import { newId } from '../platform/ids.ts'
import type { TestPlatform } from './platform.ts'

export type GivenRole = {
  readonly role: Role
  readonly on: { readonly id: string }
  readonly fromOn?: string
  readonly toOn?: string
}
export type GivenSignIn = { readonly id: string; readonly login: string; readonly password: string }

export const PASSWORD = 'nine green mountains'
let hashed: Promise<string> | null = null
let count = 0

/** An account that can sign in with `PASSWORD`, unless another password is named. */
export async function givenAccount(
  test: TestPlatform,
  wanted: {
    readonly login?: string
    readonly name?: string
    readonly personId?: string
    readonly password?: string
    readonly roles?: readonly GivenRole[]
  } = {},
): Promise<GivenSignIn> {
  hashed ??= hashPassword(PASSWORD)
  count += 1
  const id = newId()
  const login = wanted.login ?? `person${String(count)}`
  const passwordHash = wanted.password === undefined ? await hashed : await hashPassword(wanted.password)
  const roles = (wanted.roles ?? []).map((one) => ({
    id: newId(),
    role: one.role,
    organizationId: one.on.id,
    fromOn: one.fromOn ?? '2026-01-01',
    toOn: one.toOn ?? null,
    reason: '测试',
  }))
  const account = {
    id,
    personId: wanted.personId ?? null,
    login,
    name: wanted.name ?? `人员${String(count)}`,
    passwordHash,
    roles,
    at: test.platform.clock.now(),
  }
  await test.platform.db.transaction().execute((tx) => createReadyMadeAccount(tx, account))
  return { id, login, password: wanted.password ?? PASSWORD }
}

/** An open session of an account, without signing in; answers its token. */
export async function givenSession(
  test: TestPlatform,
  account: { readonly id: string },
  expiresAt = '2026-11-23T14:00:00Z',
): Promise<string> {
  const token = test.platform.crypto.newToken()
  const at = test.platform.clock.now()
  await sql`insert into session (id, account_id, token_hash, device, address, started_at, last_seen_at, expires_at)
    values (${newId()}, ${account.id}, ${sha256(token)}, '测试', '127.0.0.1', ${at}, ${at}, ${expiresAt})`.execute(
    test.platform.db,
  )
  return token
}

export type AuditRow = {
  readonly operation: string
  readonly result: string
  readonly actorId: string | null
  readonly change: unknown
}

/** What the audit trail holds of one operation, oldest first. */
export async function auditOf(test: TestPlatform, operation: string): Promise<readonly AuditRow[]> {
  return test.platform.db
    .selectFrom('audit_entry')
    .select(['operation', 'result', 'actor_id as actorId', 'change'])
    .where('operation', '=', operation)
    .orderBy('seq')
    .execute()
}
