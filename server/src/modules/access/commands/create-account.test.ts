import * as contract from '@hepai/contract/access'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, cookiesOf, outputOf, testPlatform } from '../../../testing/platform.ts'
import { identify } from '../index.ts'
import { createAccount } from './create-account.ts'
import { signIn } from './sign-in.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
})
afterAll(() => house.close())

const system = () => actorWith([{ role: 'systemAdmin', on: city.root }])
const absent = { code: 'platform.notFoundOrNotAllowed' }

describe('opening an account', () => {
  test('its one-time password opens, and must be replaced before anything else', async () => {
    const made = callAs(house, system(), createAccount, { login: 'zhang.san', name: '张三' }, { idempotencyKey: 'k' })
    const { initialPassword } = await outputOf(made, contract.createAccount.output)
    expect(initialPassword).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/)
    const answer = callAs(house, null, signIn, { account: 'zhang.san', password: initialPassword })
    expect(await outputOf(answer, contract.signIn.output)).toMatchObject({ mustChangePassword: true })
    const { session } = await cookiesOf(answer)
    expect((await identify(house.platform, session ?? ''))?.assignments).toEqual([])
  })

  test('the one-time password is nowhere in the database', async () => {
    const made = callAs(house, system(), createAccount, { login: 'li.si', name: '李四' }, { idempotencyKey: 'key-2' })
    const { initialPassword } = await outputOf(made, contract.createAccount.output)
    const kept = await house.platform.db.selectFrom('idempotency_key').selectAll().execute()
    expect(JSON.stringify([kept, await auditOf(house, 'access.createAccount')])).not.toContain(initialPassword)
  })

  test('a login is taken once, whoever asks', async () => {
    await callAs(house, system(), createAccount, { login: 'wang.wu', name: '王五' })
    const again = callAs(house, system(), createAccount, { login: 'wang.wu', name: '另一人' })
    await expect(again).rejects.toMatchObject({
      code: 'access.loginTaken',
      fields: [{ path: 'login' }],
      detail: { login: 'wang.wu' },
    })
  })

  test('in part of the city only for people who work there', async () => {
    const local = actorWith([{ role: 'systemAdmin', on: city.unit }])
    const [own, other] = [
      await givenOn(house).person({ organization: city.branch }),
      await givenOn(house).person({ organization: city.otherUnit }),
    ]
    await callAs(house, local, createAccount, { login: 'own.person', name: '本局人', personId: own.id })
    const refusals = [{ personId: other.id }, { personId: house.platform.newId() }, {}]
    for (const more of refusals)
      await expect(callAs(house, local, createAccount, { login: 'no.one', name: '某', ...more })).rejects.toMatchObject(
        absent,
      )
  })
})
