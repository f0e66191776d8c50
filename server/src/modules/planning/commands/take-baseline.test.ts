import { showPlan as shown, takeBaseline as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { addLink, addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { showPlan } from '../queries/show-plan.ts'
import { takeBaseline } from './take-baseline.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const take = (planId: string, name = '年初', actor: Actor = house.officer) =>
  outputOf(callAs(house.test, actor, takeBaseline, { planId, name }), contract.output)
const show = (planId: string) => outputOf(callAs(house.test, house.officer, showPlan, { planId }), shown.output)

describe('taking a baseline', () => {
  test('what slips afterwards is told against it, with the reason', async () => {
    const first = addTask(house.city.department.id, { name: '设计', durationDays: 10, sort: 1 })
    const second = addTask(house.city.branch.id, { name: '动员', sort: 2 })
    const planId = await house.planWith([first, second, addLink(first.id, second.id)])
    expect(await take(planId)).toMatchObject({ tasks: 2 })
    await house.edit(planId, [{ do: 'change', what: 'task', id: first.id, version: 1, set: { durationDays: 13 } }])
    const view = await show(planId)
    expect(view.baseline).toMatchObject({ name: '年初', takenOn: '2026-11-23' })
    expect(view.tasks).toMatchObject([
      { baselineEndOn: '2026-03-13', endOn: '2026-03-18', slipDays: 3, slipBecause: '所用工期比基线长' },
      { slipDays: 3, slipBecause: '前置任务『设计』比基线晚 3 个工作日（源于所用工期比基线长）' },
    ])
  })

  test('the newest baseline counts, the older one stays', async () => {
    const task = addTask(house.city.department.id)
    const planId = await house.planWith([task])
    await take(planId)
    await house.edit(planId, [{ do: 'change', what: 'task', id: task.id, version: 1, set: { durationDays: 9 } }])
    house.test.clock.set('2026-11-23T03:00:00Z')
    await take(planId, '调整后')
    const view = await show(planId)
    expect(view).toMatchObject({ baseline: { name: '调整后' }, tasks: [{ slipDays: 0, slipBecause: null }] })
    const kept = await house.test.platform.db
      .selectFrom('baseline')
      .select('name')
      .where('plan_id', '=', planId)
      .execute()
    expect(kept).toHaveLength(2)
  })

  test('a plan without tasks may be promised too', async () => {
    expect(await take(await house.planWith())).toMatchObject({ tasks: 0 })
  })

  test('a plan that was put away promises nothing new', async () => {
    const planId = await house.planWith()
    await house.archive(planId)
    await expect(take(planId)).rejects.toMatchObject({ code: 'planning.archived' })
  })

  test('whoever may not edit the plan is told the same as for one that does not exist', async () => {
    const planId = await house.planWith()
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(take(planId, '年初', house.as('member', house.city.unit))).rejects.toMatchObject(absent)
    await expect(take(newId())).rejects.toMatchObject(absent)
  })
})
