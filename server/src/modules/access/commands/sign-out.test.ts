import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf, givenAccount, givenSession } from '../../../testing/given-access.ts'
import { type TestPlatform, callAs, cookiesOf, testPlatform } from '../../../testing/platform.ts'
import { identify } from '../index.ts'
import { signOut } from './sign-out.ts'

let house: TestPlatform
beforeAll(async () => {
  house = await testPlatform()
})
afterAll(() => house.close())

test('signing out ends this session at once and clears its cookie, other sessions stay', async () => {
  const account = await givenAccount(house)
  const [here, elsewhere] = [await givenSession(house, account), await givenSession(house, account)]
  const answer = callAs(house, await identify(house.platform, here), signOut, {})
  expect(await cookiesOf(answer)).toEqual({ session: null })
  expect(await identify(house.platform, here)).toBeNull()
  expect(await identify(house.platform, elsewhere)).not.toBeNull()
  expect(await auditOf(house, 'access.signOut')).toMatchObject([{ result: 'done', actorId: account.id }])
})

test('nobody signed in cannot sign out', async () => {
  await expect(callAs(house, null, signOut, {})).rejects.toMatchObject({ code: 'platform.notSignedIn' })
})
