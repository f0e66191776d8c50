import { Role } from '@hepai/contract/permissions'
import { sql } from 'kysely'
import { givenAccount, givenSession } from '../testing/given-access.ts'
import type { TestPlatform } from '../testing/platform.ts'
import type { Place } from './case.ts'
import type { ProbeCity } from './city.ts'

export type Held = { readonly role: Role; readonly place: Place }

/** Someone who calls. `held` is what counts today by the policy, not what the system thinks. */
export type Caller = {
  readonly name: string
  readonly token: string | null
  readonly held: readonly Held[]
  readonly isSignedIn: boolean
  /** Nobody, and those whose rights are over: they are as one, so a few calls of each operation are enough. */
  readonly isLapsed: boolean
}

const ROLE_PLACES = ['R', 'A', 'A11'] as const
const PAIRS: readonly (readonly (readonly [Role, string])[])[] = [
  [
    ['member', 'A'],
    ['partyOffice', 'B11'],
  ],
  [
    ['branchSecretary', 'A11'],
    ['businessOfficer', 'B'],
  ],
  [
    ['committeeStaff', 'B'],
    ['unitLeader', 'A1'],
  ],
]

/** Every role on the root, on the own unit and on a branch; two roles at once; and everyone who should have lost them. */
export async function buildCallers(test: TestPlatform, city: ProbeCity): Promise<readonly Caller[]> {
  const single = Role.options.flatMap((role) => ROLE_PLACES.map((key) => [[role, key] as const]))
  const callers: Caller[] = [{ name: 'nobody', token: null, held: [], isSignedIn: false, isLapsed: true }]
  for (const roles of [...single, ...PAIRS, [['partyOffice', 'AE'] as const]]) {
    const held = roles.map(([role, key]) => ({ role, place: city.of(key).place }))
    callers.push(await callerWith(test, held))
  }
  return [...callers, ...(await buildLapsed(test, city))]
}

const nameOf = (held: readonly Held[]) => held.map((one) => `${one.role}@${one.place.key}`).join('+')

async function callerWith(test: TestPlatform, held: readonly Held[]): Promise<Caller> {
  const account = await givenAccount(test, {
    name: '探测账号',
    roles: held.map((one) => ({ role: one.role, on: one.place })),
  })
  return { name: nameOf(held), token: await givenSession(test, account), held, isSignedIn: true, isLapsed: false }
}

/** Rights that are over, not yet begun, or suspended: each is as good as none. */
async function buildLapsed(test: TestPlatform, city: ProbeCity): Promise<readonly Caller[]> {
  const { db } = test.platform
  const on = city.of('R').place
  const make = async (name: string, isSignedIn: boolean, more: object, spoil?: (id: string) => Promise<unknown>) => {
    const account = await givenAccount(test, { name: '探测账号', roles: [{ role: 'partyOffice', on, ...more }] })
    const token = await givenSession(test, account)
    await spoil?.(account.id)
    return { name, token, held: [], isSignedIn, isLapsed: true }
  }
  return [
    await make('expired', true, { toOn: '2026-11-22' }),
    await make('notYet', true, { fromOn: '2026-11-24' }),
    await make('revoked', true, {}, (id) =>
      sql`update role_grant set revoked_at = now() where account_id = ${id}`.execute(db),
    ),
    await make('oneTimePassword', true, {}, (id) =>
      sql`update account set must_change_password = true where id = ${id}`.execute(db),
    ),
    await make('disabled', false, {}, (id) => sql`update account set disabled_at = now() where id = ${id}`.execute(db)),
    await make('signedOut', false, {}, (id) =>
      sql`update session set ended_at = now() where account_id = ${id}`.execute(db),
    ),
    await make('idle', false, {}, (id) =>
      sql`update session set last_seen_at = '2026-11-22T22:00:00Z' where account_id = ${id}`.execute(db),
    ),
  ]
}
