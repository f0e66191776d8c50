import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, givenAccount, givenSession } from '../../../testing/given-access.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { identify } from '../index.ts'
import { changePassword } from './change-password.ts'
import { signIn } from './sign-in.ts'

let house: TestPlatform
beforeAll(async () => {
  house = await testPlatform()
})
afterAll(() => house.close())

async function someoneSignedIn(name = '王小红') {
  const account = await givenAccount(house, { name })
  const token = await givenSession(house, account)
  return { account, token, actor: await identify(house.platform, token) }
}
const NEXT = '四月的雨下在河边'

test('the new password opens, the old one does not, and other sessions end', async () => {
  const { account, token, actor } = await someoneSignedIn()
  const elsewhere = await givenSession(house, account)
  await callAs(house, actor, changePassword, { oldPassword: PASSWORD, newPassword: NEXT })
  expect(await identify(house.platform, token)).not.toBeNull()
  expect(await identify(house.platform, elsewhere)).toBeNull()
  await callAs(house, null, signIn, { account: account.login, password: NEXT })
  const old = callAs(house, null, signIn, { account: account.login, password: PASSWORD })
  await expect(old).rejects.toMatchObject({ code: 'access.wrongPassword' })
})

test('a wrong old password is counted like a failed sign-in', async () => {
  const { actor } = await someoneSignedIn()
  const attempt = () => callAs(house, actor, changePassword, { oldPassword: 'a guess', newPassword: NEXT })
  for (let count = 0; count < 5; count += 1) {
    await expect(attempt()).rejects.toMatchObject({ code: 'access.wrongPassword' })
  }
  await expect(attempt()).rejects.toMatchObject({ code: 'access.tooManyAttempts' })
})

test.each([
  ['short', 'access.passwordTooWeak'],
  ['wangxiaohong-1', 'access.passwordTooWeak'],
  ['我是王小红我自己', 'access.passwordTooWeak'],
  ['hepai-2026-11', 'access.passwordTooWeak'],
  [PASSWORD, 'access.passwordSame'],
])('the new password %s is refused', async (newPassword, code) => {
  const { actor } = await someoneSignedIn()
  await expect(callAs(house, actor, changePassword, { oldPassword: PASSWORD, newPassword })).rejects.toMatchObject({
    code,
  })
})

test('whoever holds a one-time password has no rights until it is replaced', async () => {
  const { account, token } = await someoneSignedIn()
  await house.platform.db
    .updateTable('account')
    .set({ must_change_password: true })
    .where('id', '=', account.id)
    .execute()
  const before = await identify({ ...house.platform }, token)
  expect(before?.assignments).toEqual([])
  await callAs(house, before, changePassword, { oldPassword: PASSWORD, newPassword: NEXT })
  const row = await house.platform.db
    .selectFrom('account')
    .select(['must_change_password', 'version'])
    .where('id', '=', account.id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ must_change_password: false, version: 2 })
})
