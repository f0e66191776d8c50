import { listTemplates as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { listTemplates } from './list-templates.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

test('the ready plans are offered with their size', async () => {
  const { items } = await outputOf(callAs(house.test, house.officer, listTemplates, {}), contract.output)
  expect(items.map((item) => [item.name, item.taskCount])).toEqual([
    ['一起谋划→部署→落实→检查', 22],
    ['重点项目攻坚', 14],
    ['主题党日融合活动', 9],
  ])
})

test('whoever may read no plans is refused', async () => {
  const auditor = house.as('auditAdmin', house.city.root)
  await expect(callAs(house.test, auditor, listTemplates, {})).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
