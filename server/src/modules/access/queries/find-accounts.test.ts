import * as contract from '@hepai/contract/access'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenAccount } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { findAccounts } from './find-accounts.ts'

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
  await givenAccount(house, { login: 'b.own', name: '住建人', personId: own.id })
  await givenAccount(house, { login: 'c.other', name: '税务人', personId: other.id })
})
afterAll(() => house.close())

test('the security administrator finds accounts within reach only', async () => {
  const found = async (on: { id: string; path: string }, search: string) => {
    const answer = callAs(house, actorWith([{ role: 'securityAdmin', on }]), findAccounts, { search })
    return (await outputOf(answer, contract.findAccounts.output)).items.map((one) => one.login)
  }
  expect(await found(city.root, '人')).toEqual(['b.own', 'c.other'])
  expect(await found(city.unit, '人')).toEqual(['b.own'])
  expect(await found(city.otherUnit, 'b.own')).toEqual([])
})
