import * as contract from '@hepai/contract/access'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenAccount } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listAccounts } from './list-accounts.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
  const given = givenOn(house)
  const [own, other] = [
    await given.person({ organization: city.branch }),
    await given.person({ organization: city.otherBranch }),
  ]
  await givenAccount(house, {
    login: 'b.own',
    name: '住建人',
    personId: own.id,
    roles: [{ role: 'member', on: city.unit }],
  })
  await givenAccount(house, { login: 'c.other', name: '税务人', personId: other.id })
  await givenAccount(house, { login: 'a.nobody', name: '城市账号_甲' })
  await givenAccount(house, { login: 'd.held', name: '局里系统号', roles: [{ role: 'systemAdmin', on: city.unit }] })
})
afterAll(() => house.close())

const listed = (on: { id: string; path: string }, input: object = {}) =>
  outputOf(callAs(house, actorWith([{ role: 'systemAdmin', on }]), listAccounts, input), contract.listAccounts.output)
const logins = async (on: { id: string; path: string }, input: object = {}) =>
  (await listed(on, input)).items.map((one) => one.login)

describe('the list of accounts', () => {
  test('is whole for the city, and for a unit holds its people and what holds a role there', async () => {
    expect(await logins(city.root)).toEqual(['a.nobody', 'b.own', 'c.other', 'd.held'])
    expect(await logins(city.unit)).toEqual(['b.own', 'd.held'])
    expect(await logins(city.otherUnit)).toEqual(['c.other'])
  })

  test('names the unit of an organisation that does not say it, for the city only', async () => {
    const plain = await givenOn(house).organization({ kind: 'branch', name: '第三党支部', parent: city.committee })
    const person = await givenOn(house).person({ organization: plain })
    await givenAccount(house, { login: 'e.third', name: '三支部人', personId: person.id })
    const unitOf = async (on: typeof city.root) =>
      (await listed(on, { search: 'e.third' })).items.map((each) => each.unitName)
    expect(await unitOf(city.root)).toEqual(['市住建局'])
    expect(await unitOf(city.unit)).toEqual([null])
    await house.platform.db.deleteFrom('account').where('login', '=', 'e.third').execute()
  })

  test('tells the organisation and the number of roles in force', async () => {
    const { items } = await listed(city.unit, { search: 'B.OWN' })
    expect(items).toMatchObject([{ login: 'b.own', organizationName: '市住建局第一党支部', roleCount: 1 }])
  })

  test('is searched by name or login, and signs of patterns are plain signs', async () => {
    expect(await logins(city.root, { search: '税务' })).toEqual(['c.other'])
    expect(await logins(city.root, { search: '_甲' })).toEqual(['a.nobody'])
    expect(await logins(city.root, { search: '%' })).toEqual([])
  })

  test('is read page by page without losing or doubling a row', async () => {
    const first = await listed(city.root, { limit: '3' })
    const second = await listed(city.root, { limit: '3', cursor: first.nextCursor })
    expect([...first.items, ...second.items].map((one) => one.login)).toEqual([
      'a.nobody',
      'b.own',
      'c.other',
      'd.held',
    ])
    expect(second.nextCursor).toBeNull()
    await expect(listed(city.root, { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'platform.badShape' })
  })

  test('is not for who does not manage accounts', async () => {
    for (const role of ['securityAdmin', 'auditAdmin', 'partyOffice'] as const) {
      const refused = callAs(house, actorWith([{ role, on: city.root }]), listAccounts, {})
      await expect(refused).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
    }
  })
})
