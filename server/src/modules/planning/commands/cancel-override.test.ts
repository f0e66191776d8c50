import { cancelOverride as contract, overrideLight as overriding, showPlan as shown } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { showPlan } from '../queries/show-plan.ts'
import { cancelOverride } from './cancel-override.ts'
import { overrideLight } from './override-light.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const cancel = (overrideId: string, actor: Actor = house.officer) =>
  outputOf(callAs(house.test, actor, cancelOverride, { overrideId }), contract.output)
const given = async () => {
  const task = addTask(house.city.department.id)
  const planId = await house.planWith([task])
  const input = { planId, subject: 'task', subjectId: task.id, light: 'done', reason: '误报', expiresOn: '2026-12-01' }
  const { id } = await outputOf(callAs(house.test, house.officer, overrideLight, input), overriding.output)
  return { planId, id }
}

describe('cancelling an override', () => {
  test('the computed light stands alone again, and the history tells', async () => {
    const { planId, id } = await given()
    await cancel(id)
    const view = await outputOf(callAs(house.test, house.officer, showPlan, { planId }), shown.output)
    expect(view.tasks[0]?.light.override).toBeNull()
    expect(view.seq).toBe(3)
    await expect(cancel(id)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  })

  test('it stays on a plan that was put away', async () => {
    const { planId, id } = await given()
    await house.archive(planId)
    await expect(cancel(id)).rejects.toMatchObject({ code: 'planning.archived' })
  })

  test('one elsewhere looks like one that does not exist', async () => {
    const { id } = await given()
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(cancel(id, house.as('partyOffice', house.city.otherUnit))).rejects.toMatchObject(absent)
    await expect(cancel(newId())).rejects.toMatchObject(absent)
  })
})
