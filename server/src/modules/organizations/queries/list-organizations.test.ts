import { listOrganizations as contract } from '@hepai/contract/organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listOrganizations } from './list-organizations.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  const given = givenOn(testing)
  city = await given.city()
  await given.organization({ kind: 'branch', name: '已撤销支部', parent: city.committee, endedOn: '2025-01-01' })
})
afterAll(() => testing.close())

const names = async (input: object, on = city.root) => {
  const call = callAs(testing, actorWith([{ role: 'member', on }]), listOrganizations, input)
  return (await outputOf(call, contract.output)).items.map((item) => item.name)
}

test('the tree comes in order, parents first, siblings by their place', async () => {
  expect(await names({})).toEqual([
    '市直机关工委',
    '市住建局',
    '市住建局机关党委',
    '市住建局第一党支部',
    '市住建局第二党支部',
    '城建科',
    '市税务局',
    '市税务局机关党委',
    '市税务局第一党支部',
  ])
})

test('nobody sees beyond his subtree, neither a name nor by asking for the organisation above', async () => {
  expect(await names({}, city.otherUnit)).toEqual(['市税务局', '市税务局机关党委', '市税务局第一党支部'])
  for (const underId of [city.unit.id, city.root.id, testing.platform.newId()])
    await expect(names({ underId }, city.otherUnit)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})

test('kind, subtree and ended ones are chosen by the caller', async () => {
  expect(await names({ kind: 'branch', underId: city.unit.id })).toHaveLength(2)
  expect(await names({ kind: 'branch', underId: city.unit.id, withEnded: 'true' })).toContain('已撤销支部')
})
