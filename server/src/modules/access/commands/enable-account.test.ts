import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenAccount } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { disableAccount } from './disable-account.ts'
import { enableAccount } from './enable-account.ts'
import { signIn } from './sign-in.ts'

let house: TestPlatform
beforeAll(async () => {
  house = await testPlatform()
})
afterAll(() => house.close())

test('an enabled account signs in again with the password it had', async () => {
  const { root, unit } = await givenOn(house).city()
  const system = actorWith([{ role: 'systemAdmin', on: root }])
  const account = await givenAccount(house)
  await callAs(house, system, disableAccount, { accountId: account.id, version: 1, reason: '借调' })
  const elsewhere = actorWith([{ role: 'systemAdmin', on: unit }])
  const refused = callAs(house, elsewhere, enableAccount, { accountId: account.id, version: 2, reason: '回来' })
  await expect(refused).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await callAs(house, system, enableAccount, { accountId: account.id, version: 2, reason: '回来' })
  await callAs(house, null, signIn, { account: account.login, password: account.password })
})
