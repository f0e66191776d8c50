import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { auditOf, givenAccount, givenSession } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { identify } from '../index.ts'
import { disableAccount } from './disable-account.ts'
import { signIn } from './sign-in.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeEach(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
})
afterEach(() => house.close())

const system = () => actorWith([{ role: 'systemAdmin', on: city.root }])
const disable = (actor: ReturnType<typeof system>, accountId: string, version = 1) =>
  callAs(house, actor, disableAccount, { accountId, version, reason: '已调离' })

describe('disabling an account', () => {
  test('ends its sessions at once and lets it in no more, saying why only to who knows the password', async () => {
    const account = await givenAccount(house)
    const token = await givenSession(house, account)
    expect(await identify(house.platform, token)).not.toBeNull()
    await disable(system(), account.id)
    expect(await identify(house.platform, token)).toBeNull()
    const wrong = callAs(house, null, signIn, { account: account.login, password: 'a guess' })
    await expect(wrong).rejects.toMatchObject({ code: 'access.wrongPassword' })
    const right = callAs(house, null, signIn, { account: account.login, password: account.password })
    await expect(right).rejects.toMatchObject({ code: 'access.accountDisabled' })
    expect(await auditOf(house, 'access.disableAccount')).toMatchObject([{ change: { reason: '已调离' } }])
  })

  test('on an old version nothing happens, and both versions are told', async () => {
    const account = await givenAccount(house)
    await disable(system(), account.id)
    await expect(disable(system(), account.id)).rejects.toMatchObject({
      code: 'platform.versionConflict',
      detail: { current: { version: 2 }, yours: { version: 1 } },
    })
  })

  test('not oneself, not the last administrator', async () => {
    const account = await givenAccount(house)
    await expect(disable({ ...system(), accountId: account.id }, account.id)).rejects.toMatchObject({
      code: 'access.notYourself',
    })
    const only = await givenAccount(house, { roles: [{ role: 'securityAdmin', on: city.root }] })
    await expect(disable(system(), only.id)).rejects.toMatchObject({ code: 'access.lastAdministrator' })
  })

  test('whoever manages part of the city cannot reach an account that holds a role beyond it', async () => {
    const local = actorWith([{ role: 'systemAdmin', on: city.unit }])
    const person = await givenOn(house).person({ organization: city.unit })
    const wide = await givenAccount(house, { personId: person.id, roles: [{ role: 'securityAdmin', on: city.root }] })
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(disable(local, wide.id)).rejects.toMatchObject(absent)
    await expect(disable(local, (await givenAccount(house)).id)).rejects.toMatchObject(absent)
    await expect(disable(local, house.platform.newId())).rejects.toMatchObject(absent)
    const own = await givenAccount(house, { personId: (await givenOn(house).person({ organization: city.branch })).id })
    await disable(local, own.id)
  })
})
