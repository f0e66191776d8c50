import { listIndicators as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { addIndicator } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { listIndicators } from './list-indicators.ts'

let house: PlanningHouse
let planId: string
beforeAll(async () => {
  house = await planningHouse()
  planId = await house.planWith(['审批时间', '投诉件数', '覆盖率'].map((name, sort) => addIndicator({ name, sort })))
  await house.planWith([addIndicator({ name: '另一计划' })])
})
afterAll(() => house.close())

const list = (input: object = {}, actor: Actor = house.officer) =>
  outputOf(callAs(house.test, actor, listIndicators, input), contract.output)

describe('listing indicators', () => {
  test('those of a plan come in its order', async () => {
    const { items } = await list({ planId })
    expect(items.map((item) => item.name)).toEqual(['审批时间', '投诉件数', '覆盖率'])
    expect(items[0]).toMatchObject({ organizationName: '市住建局', baselineValue: 47, value: null, readingCount: 0 })
  })

  test('pages follow one another without loss, words narrow, a made-up cursor is refused', async () => {
    const names: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list({ limit: '1', ...(cursor === undefined ? {} : { cursor }) })
      names.push(...page.items.map((item) => item.name))
      cursor = page.nextCursor
    }
    expect(names.sort()).toEqual(['另一计划', '审批时间', '投诉件数', '覆盖率'].sort())
    expect((await list({ search: '件数' })).items).toHaveLength(1)
    await expect(list({ cursor: 'x' })).rejects.toMatchObject({ code: 'platform.badShape' })
  })

  test('another unit sees none of them, not even by the plan', async () => {
    const elsewhere = house.as('partyOffice', house.city.otherUnit)
    expect((await list({}, elsewhere)).items).toEqual([])
    expect((await list({ planId }, elsewhere)).items).toEqual([])
    await expect(list({ organizationId: house.city.unit.id }, elsewhere)).rejects.toMatchObject({
      code: 'platform.notFoundOrNotAllowed',
    })
  })
})
