import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addIndicator, addObjective } from '../../../testing/given-plan.ts'
import { callAs } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { sheetOf } from '../../../testing/read-sheet.ts'
import { exportIndicators } from './export-indicators.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
  const objective = addObjective({ name: '营商环境' })
  const days = addIndicator({ objectiveId: objective.id, name: '审批时间', sort: 1 })
  const items = addIndicator({ objectiveId: objective.id, name: '审批事项', targetValue: null, sort: 2 })
  await house.planWith([objective, days, items])
})
afterAll(() => house.close())

const sheet = (input: object, actor = house.officer) => sheetOf(callAs(house.test, actor, exportIndicators, input))

describe('taking indicators out', () => {
  test('values are numbers, what is missing stays empty', async () => {
    const [head, ...rows] = await sheet({})
    expect(head?.slice(0, 5)).toEqual(['指标', '单位（计量）', '基期值', '现值', '目标值'])
    expect(rows.map((row) => [row[0], row[2], row[4] ?? null])).toEqual([
      ['审批时间', 47, 14],
      ['审批事项', 47, null],
    ])
    expect(await sheet({ search: '时间' })).toHaveLength(2)
    expect(await sheet({ isUnread: 'true' })).toHaveLength(3)
  })

  test('another unit sees none of them', async () => {
    expect(await sheet({}, house.as('partyOffice', house.city.otherUnit))).toHaveLength(1)
  })
})
