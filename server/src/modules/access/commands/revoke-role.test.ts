import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { auditOf, givenAccount, givenSession } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { identify } from '../index.ts'
import { revokeRole } from './revoke-role.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeEach(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
})
afterEach(() => house.close())

const security = () => actorWith([{ role: 'securityAdmin', on: city.root }])
async function grantOf(account: { readonly id: string }): Promise<string> {
  const row = await house.platform.db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', account.id)
    .executeTakeFirstOrThrow()
  return row.id
}
const revoke = (actor: ReturnType<typeof security>, roleGrantId: string) =>
  callAs(house, actor, revokeRole, { roleGrantId, reason: '岗位调整' })

describe('revoking a role', () => {
  test('takes effect on the next request, and only once', async () => {
    const account = await givenAccount(house, { roles: [{ role: 'partyOffice', on: city.unit }] })
    const token = await givenSession(house, account)
    expect((await identify(house.platform, token))?.assignments).not.toEqual([])
    const id = await grantOf(account)
    await revoke(security(), id)
    expect((await identify(house.platform, token))?.assignments).toEqual([])
    await expect(revoke(security(), id)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
    expect(await auditOf(house, 'access.revokeRole')).toHaveLength(1)
  })

  test('the last administrator of a kind stays, one of two may go', async () => {
    const first = await givenAccount(house, { roles: [{ role: 'auditAdmin', on: city.root }] })
    const last = { code: 'access.lastAdministrator', detail: { role: '审计管理员' } }
    await expect(revoke(security(), await grantOf(first))).rejects.toMatchObject(last)
    const second = await givenAccount(house, { roles: [{ role: 'auditAdmin', on: city.root, toOn: '2026-11-22' }] })
    await expect(revoke(security(), await grantOf(first))).rejects.toMatchObject(last)
    await revoke(security(), await grantOf(second))
    await givenAccount(house, { roles: [{ role: 'auditAdmin', on: city.root }] })
    await revoke(security(), await grantOf(first))
  })

  test('two revocations at the same moment leave one administrator', async () => {
    const accounts = [
      await givenAccount(house, { roles: [{ role: 'systemAdmin', on: city.root }] }),
      await givenAccount(house, { roles: [{ role: 'systemAdmin', on: city.root }] }),
    ]
    const grants = await Promise.all(accounts.map(grantOf))
    const answers = await Promise.allSettled(grants.map((id) => revoke(security(), id)))
    expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('not one’s own, and not elsewhere', async () => {
    const account = await givenAccount(house, { roles: [{ role: 'member', on: city.unit }] })
    const id = await grantOf(account)
    await expect(revoke({ ...security(), accountId: account.id }, id)).rejects.toMatchObject({
      code: 'access.notYourself',
    })
    const elsewhere = actorWith([{ role: 'securityAdmin', on: city.otherUnit }])
    await expect(revoke(elsewhere, id)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  })
})
