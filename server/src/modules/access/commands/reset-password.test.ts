import * as contract from '@hepai/contract/access'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf, givenAccount, givenSession } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { identify } from '../index.ts'
import { resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
})
afterAll(() => house.close())

const system = () => actorWith([{ role: 'systemAdmin', on: city.root }])
const reset = (actor: ReturnType<typeof system>, accountId: string, version = 1) =>
  callAs(house, actor, resetPassword, { accountId, version, reason: '忘记密码' }, { idempotencyKey: 'reset-1' })

describe('resetting a password', () => {
  test('the old one and all sessions are gone, the new one opens and must be replaced', async () => {
    const account = await givenAccount(house)
    const token = await givenSession(house, account)
    expect(await identify(house.platform, token)).not.toBeNull()
    const output = await outputOf(reset(system(), account.id), contract.resetPassword.output)
    expect(await identify(house.platform, token)).toBeNull()
    const old = callAs(house, null, signIn, { account: account.login, password: account.password })
    await expect(old).rejects.toMatchObject({ code: 'access.wrongPassword' })
    const answer = callAs(house, null, signIn, { account: account.login, password: output.initialPassword })
    expect(await outputOf(answer, contract.signIn.output)).toMatchObject({ mustChangePassword: true })
    expect(JSON.stringify(await auditOf(house, 'access.resetPassword'))).not.toContain(output.initialPassword)
  })

  test('the handed-over password runs out after 72 hours, and says so to who has it', async () => {
    const account = await givenAccount(house)
    const output = await outputOf(
      callAs(house, system(), resetPassword, { accountId: account.id, version: 1, reason: '忘记密码' }),
      contract.resetPassword.output,
    )
    expect(output.validUntil).toBe('2026-11-26T02:00:00.000Z')
    const open = (password: string) => callAs(house, null, signIn, { account: account.login, password })
    house.clock.set('2026-11-26T02:00:00Z')
    await expect(open(output.initialPassword)).rejects.toMatchObject({ code: 'access.oneTimePasswordOver' })
    await expect(open('not this one')).rejects.toMatchObject({ code: 'access.wrongPassword' })
    expect((await auditOf(house, 'access.signIn')).map((row) => row.change)).toContainEqual({
      code: 'access.oneTimePasswordOver',
    })
    house.clock.set('2026-11-23T02:00:00Z')
    await expect(open(output.initialPassword)).resolves.toMatchObject({ kind: 'json' })
  })

  test('not of oneself, not on an old version, not of an account with a role beyond one’s reach', async () => {
    const account = await givenAccount(house)
    const mine = { ...system(), accountId: account.id }
    await expect(reset(mine, account.id)).rejects.toMatchObject({ code: 'access.notYourself' })
    await expect(reset(system(), account.id, 7)).rejects.toMatchObject({ code: 'platform.versionConflict' })
    const local = actorWith([{ role: 'systemAdmin', on: city.unit }])
    const person = await givenOn(house).person({ organization: city.unit })
    const wide = await givenAccount(house, { personId: person.id, roles: [{ role: 'committeeStaff', on: city.root }] })
    await expect(reset(local, wide.id)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  })
})
