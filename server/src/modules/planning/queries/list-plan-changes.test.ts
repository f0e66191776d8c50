import { listPlanChanges as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { listPlanChanges } from './list-plan-changes.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const list = (input: object, actor: Actor = house.officer) =>
  outputOf(callAs(house.test, actor, listPlanChanges, input), contract.output)

describe('the history of a plan', () => {
  test('the newest change comes first, page after page', async () => {
    const task = addTask(house.city.department.id, { name: '甲' })
    const planId = await house.planWith([task])
    await house.edit(planId, [
      { do: 'change', what: 'task', id: task.id, version: 1, set: { name: '乙', stage: '一期' } },
    ])
    await house.edit(planId, [{ do: 'remove', what: 'task', id: task.id, version: 2 }])
    const first = await list({ planId, limit: '2' })
    expect(first.items.map((item) => item.label)).toEqual(['删除任务“乙”', '修改“甲”的名称、阶段'])
    expect(first.items[0]).toMatchObject({ seq: 3, byName: '李业务', taskIds: [task.id] })
    const second = await list({ planId, cursor: first.nextCursor })
    expect(second).toMatchObject({ items: [{ label: '新增任务“甲”' }], nextCursor: null })
  })

  test('it is as secret as the plan', async () => {
    const planId = await house.planWith()
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(list({ planId }, house.as('partyOffice', house.city.otherUnit))).rejects.toMatchObject(absent)
    await expect(list({ planId: newId() })).rejects.toMatchObject(absent)
  })
})
