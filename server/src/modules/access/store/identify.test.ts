import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { givenAccount, givenSession } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, testPlatform } from '../../../testing/platform.ts'
import { identify } from './identify.ts'

let house: TestPlatform
beforeEach(async () => {
  house = await testPlatform()
})
afterEach(() => house.close())

const rolesOf = async (token: string) => [
  ...new Set((await identify(house.platform, token))?.assignments.map((one) => one.role)),
]
/** Another process on the same database: it remembers on its own and hears of changes only through the epoch. */
const otherProcess = () => ({ ...house.platform })

describe('who is signed in', () => {
  test('an unknown token is nobody', async () => {
    expect(await identify(house.platform, 'nothing')).toBeNull()
  })

  test('four unused hours end a session, use keeps it, twelve hours end it in any case', async () => {
    const account = await givenAccount(house)
    const [used, unused] = [await givenSession(house, account), await givenSession(house, account)]
    for (const hour of ['05', '08', '11', '13']) {
      house.clock.set(`2026-11-23T${hour}:59:00Z`)
      expect(await identify(house.platform, used), hour).not.toBeNull()
    }
    expect(await identify(house.platform, unused)).toBeNull()
    house.clock.set('2026-11-23T14:00:00Z')
    expect(await identify(house.platform, used)).toBeNull()
  })

  test('its last use is written at most once a minute, and never by a stream', async () => {
    const token = await givenSession(house, await givenAccount(house))
    const lastSeen = async () => {
      const row = await house.platform.db.selectFrom('session').select('last_seen_at').executeTakeFirstOrThrow()
      return row.last_seen_at.toISOString()
    }
    house.clock.set('2026-11-23T02:00:59Z')
    await identify(house.platform, token)
    expect(await lastSeen()).toBe('2026-11-23T02:00:00.000Z')
    house.clock.set('2026-11-23T02:01:00Z')
    await identify(house.platform, token, { touches: false })
    expect(await lastSeen()).toBe('2026-11-23T02:00:00.000Z')
    await identify(house.platform, token)
    expect(await lastSeen()).toBe('2026-11-23T02:01:00.000Z')
  })

  test('a role counts from its first day to its last, by the calendar of Shanghai', async () => {
    const { unit } = await givenOn(house).city()
    const account = await givenAccount(house, {
      roles: [{ role: 'member', on: unit, fromOn: '2026-11-24', toOn: '2026-11-24' }],
    })
    const token = await givenSession(house, account, '2027-01-01T00:00:00Z')
    const states: Record<string, readonly string[]> = {}
    for (const at of ['23T15:59:59', '23T16:00:00', '24T15:59:59', '24T16:00:00']) {
      house.clock.set(`2026-11-${at}Z`)
      await sql`update session set last_seen_at = ${house.clock.now()}`.execute(house.platform.db)
      states[at] = await rolesOf(token)
    }
    expect(states).toEqual({
      '23T15:59:59': [],
      '23T16:00:00': ['member'],
      '24T15:59:59': ['member'],
      '24T16:00:00': [],
    })
  })

  test('two roles on two organisations are held side by side', async () => {
    const { unit, branch } = await givenOn(house).city()
    const account = await givenAccount(house, {
      roles: [
        { role: 'member', on: unit },
        { role: 'branchSecretary', on: branch },
      ],
    })
    expect(await rolesOf(await givenSession(house, account))).toEqual(['member', 'branchSecretary'])
  })

  test('another process sees a revocation within a second', async () => {
    const { unit } = await givenOn(house).city()
    const account = await givenAccount(house, { roles: [{ role: 'member', on: unit }] })
    const token = await givenSession(house, account)
    const process = otherProcess()
    expect((await identify(process, token))?.assignments.length).toBeGreaterThan(0)
    await sql`update role_grant set revoked_at = now()`.execute(house.platform.db)
    await sql`update access_epoch set epoch = epoch + 1`.execute(house.platform.db)
    house.clock.set('2026-11-23T02:00:01Z')
    expect((await identify(process, token))?.assignments).toEqual([])
  })

  test('what was read before a change is not remembered after it', async () => {
    const account = await givenAccount(house)
    const token = await givenSession(house, account)
    const slow = identify(house.platform, token)
    const { announceAccessChanged } = await import('../../../platform/epoch.ts')
    await sql`update session set ended_at = now()`.execute(house.platform.db)
    announceAccessChanged()
    await slow
    expect(await identify(house.platform, token)).toBeNull()
  })
})
