import { matchOwners as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { givenOn } from '../../../testing/given.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { matchOwners } from './match-owners.ts'

let house: PlanningHouse
let planId: string
beforeAll(async () => {
  house = await planningHouse()
  planId = await house.planWith()
  const given = givenOn(house.test)
  const { city } = house
  await given.person({ organization: city.branch, department: city.department, name: '张三' })
  await given.person({ organization: city.secondBranch, name: '张三' })
  await given.person({ organization: city.branch, name: '李四' })
  await given.person({ organization: city.branch, name: '王离', leftOn: '2026-01-01' })
  await given.person({ organization: city.otherBranch, name: '赵外' })
})
afterAll(() => house.close())

const match = (names: readonly string[], actor: Actor = house.officer) =>
  outputOf(callAs(house.test, actor, matchOwners, { planId, names: names.join('\n') }), contract.output)

describe('matching names with people', () => {
  test('whole names only; two of one name are both told, with where they work', async () => {
    const { items } = await match(['张三', '李四', '李', '', '张三'])
    expect(items.map((each) => `${each.name} ${each.organizationName}`).sort()).toEqual(
      ['张三 城建科', '张三 市住建局第二党支部', '李四 市住建局第一党支部'].sort(),
    )
  })

  test('who left or belongs to another unit is not found', async () => {
    expect((await match(['王离', '赵外'])).items).toEqual([])
    expect((await match([])).items).toEqual([])
  })

  test('too many names are refused in words; whoever may not edit the plan learns nothing', async () => {
    const many = Array.from({ length: 201 }, (_, index) => `人${index}`)
    await expect(match(many)).rejects.toMatchObject({ code: 'platform.badShape', fields: [{ path: 'names' }] })
    await expect(match(['张三'], house.as('member', house.city.unit))).rejects.toMatchObject({
      code: 'platform.notFoundOrNotAllowed',
    })
  })
})
