import type { Role } from '@hepai/contract/permissions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf, givenAccount, givenSession } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { identify } from '../index.ts'
import { grantRole } from './grant-role.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
})
afterAll(() => house.close())

const security = () => actorWith([{ role: 'securityAdmin', on: city.root }])
const wish = (accountId: string, role: Role, organizationId: string, more: object = {}) => ({
  accountId,
  role,
  organizationId,
  fromOn: '2026-11-01',
  reason: '工作需要',
  ...more,
})
const absent = { code: 'platform.notFoundOrNotAllowed' }

describe('granting a role', () => {
  test('takes effect on the next request, also of whoever is signed in, and is in the audit trail', async () => {
    const account = await givenAccount(house)
    const token = await givenSession(house, account)
    expect((await identify(house.platform, token))?.assignments).toEqual([])
    await callAs(house, security(), grantRole, wish(account.id, 'businessOfficer', city.unit.id))
    const held = (await identify(house.platform, token))?.assignments ?? []
    expect(new Set(held.map((one) => one.path))).toEqual(new Set([city.unit.path]))
    const [entry] = await auditOf(house, 'access.grantRole')
    expect(entry?.change).toMatchObject({ accountId: account.id, role: 'businessOfficer', reason: '工作需要' })
  })

  test('one person is never two administrators, not with a second account either', async () => {
    const person = await givenOn(house).person({ organization: city.unit })
    const first = await givenAccount(house, { personId: person.id, roles: [{ role: 'systemAdmin', on: city.root }] })
    const second = await givenAccount(house, { personId: person.id })
    const excluded = { code: 'access.administratorsExclude', detail: { held: '系统管理员', wanted: '审计管理员' } }
    for (const account of [first, second])
      await expect(
        callAs(house, security(), grantRole, wish(account.id, 'auditAdmin', city.root.id)),
      ).rejects.toMatchObject(excluded)
  })

  test('two grants at the same moment cannot slip past the rule', async () => {
    const account = await givenAccount(house)
    const answers = await Promise.allSettled(
      (['systemAdmin', 'auditAdmin', 'member'] as const).map((role) =>
        callAs(house, security(), grantRole, wish(account.id, role, city.root.id)),
      ),
    )
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  test('an administrator gets no business role on the same account, and a role is granted once', async () => {
    const auditor = await givenAccount(house, { roles: [{ role: 'auditAdmin', on: city.root }] })
    const mixed = callAs(house, security(), grantRole, wish(auditor.id, 'member', city.unit.id))
    await expect(mixed).rejects.toMatchObject({ code: 'access.adminNotBusiness' })
    const member = await givenAccount(house, { roles: [{ role: 'member', on: city.unit }] })
    const again = callAs(house, security(), grantRole, wish(member.id, 'member', city.unit.id))
    await expect(again).rejects.toMatchObject({ code: 'access.roleAlreadyHeld' })
  })

  test('dates the wrong way round are refused', async () => {
    const account = await givenAccount(house)
    const input = wish(account.id, 'member', city.unit.id, { toOn: '2026-10-31' })
    await expect(callAs(house, security(), grantRole, input)).rejects.toMatchObject({ code: 'access.datesOutOfOrder' })
  })

  test('nobody grants to oneself, nor to another account of oneself', async () => {
    const person = await givenOn(house).person({ organization: city.unit })
    const [mine, mineToo] = [
      await givenAccount(house, { personId: person.id }),
      await givenAccount(house, { personId: person.id }),
    ]
    const actor = { ...security(), accountId: mine.id, personId: person.id }
    for (const account of [mine, mineToo])
      await expect(callAs(house, actor, grantRole, wish(account.id, 'member', city.unit.id))).rejects.toMatchObject({
        code: 'access.notYourself',
      })
  })

  test('in part of the city only its own organisations and accounts can be reached', async () => {
    const local = actorWith([{ role: 'securityAdmin', on: city.unit }])
    const own = await givenAccount(house, {
      personId: (await givenOn(house).person({ organization: city.branch })).id,
    })
    const other = await givenAccount(house, {
      personId: (await givenOn(house).person({ organization: city.otherUnit })).id,
    })
    await callAs(house, local, grantRole, wish(own.id, 'branchSecretary', city.branch.id))
    const refusals = [
      wish(own.id, 'member', city.otherUnit.id),
      wish(own.id, 'member', city.root.id),
      wish(other.id, 'member', city.unit.id),
      wish(house.platform.newId(), 'member', city.unit.id),
      wish(own.id, 'member', house.platform.newId()),
    ]
    for (const input of refusals) await expect(callAs(house, local, grantRole, input)).rejects.toMatchObject(absent)
  })

  test('an ended organisation takes no more roles', async () => {
    const ended = await givenOn(house).organization({ parent: city.root, endedOn: '2026-01-01' })
    const account = await givenAccount(house)
    await expect(callAs(house, security(), grantRole, wish(account.id, 'member', ended.id))).rejects.toMatchObject(
      absent,
    )
  })
})
