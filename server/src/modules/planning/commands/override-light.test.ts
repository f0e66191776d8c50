import { overrideLight as contract, showPlan as shown } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { addObjective, addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { showPlan } from '../queries/show-plan.ts'
import { overrideLight } from './override-light.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const override = (planId: string, wish: object, actor: Actor = house.officer) => {
  const input = { planId, subject: 'task', light: 'onTrack', reason: '已协调', expiresOn: '2026-12-23', ...wish }
  return outputOf(callAs(house.test, actor, overrideLight, input), contract.output)
}
const show = (planId: string) => outputOf(callAs(house.test, house.officer, showPlan, { planId }), shown.output)

describe('overriding a light', () => {
  test('the computed light stays visible beside the person’s word, until it expires', async () => {
    const task = addTask(house.city.department.id)
    const planId = await house.planWith([task])
    const { id } = await override(planId, { subjectId: task.id })
    const { tasks } = await show(planId)
    expect(tasks[0]?.light).toMatchObject({
      light: 'late',
      override: { id, light: 'onTrack', reason: '已协调', byName: '李业务' },
    })
    house.test.clock.set('2026-12-24T02:00:00Z')
    expect((await show(planId)).tasks[0]?.light.override).toBeNull()
    house.test.clock.set('2026-11-23T02:00:00Z')
  })

  test('an objective’s light can be overridden too', async () => {
    const objective = addObjective()
    const planId = await house.planWith([objective])
    await override(planId, { subject: 'objective', subjectId: objective.id, light: 'nearDue' })
    expect((await show(planId)).objectives[0]?.light).toMatchObject({
      light: 'notStarted',
      override: { light: 'nearDue' },
    })
  })

  test.each(['2026-11-23', '2027-02-24'])('an expiry on %s is refused', async (expiresOn) => {
    const task = addTask(house.city.department.id)
    const planId = await house.planWith([task])
    await expect(override(planId, { subjectId: task.id, expiresOn })).rejects.toMatchObject({
      code: 'planning.overrideExpires',
    })
  })

  test('the lights of a plan that was put away stay', async () => {
    const task = addTask(house.city.department.id)
    const planId = await house.planWith([task])
    await house.archive(planId)
    await expect(override(planId, { subjectId: task.id })).rejects.toMatchObject({ code: 'planning.archived' })
  })

  test('a task of another plan is not in this one', async () => {
    const task = addTask(house.city.department.id)
    await house.planWith([task])
    await expect(override(await house.planWith(), { subjectId: task.id })).rejects.toMatchObject({
      code: 'planning.notInPlan',
    })
  })

  test('whoever may not edit the plan is told the same as for one that does not exist', async () => {
    const task = addTask(house.city.department.id)
    const planId = await house.planWith([task])
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    const elsewhere = house.as('partyOffice', house.city.otherUnit)
    await expect(override(planId, { subjectId: task.id }, elsewhere)).rejects.toMatchObject(absent)
    await expect(override(newId(), { subjectId: task.id })).rejects.toMatchObject(absent)
  })
})
