import { showIndicator as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { addIndicator, addObjective, addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { showIndicator } from './show-indicator.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const show = (indicatorId: string, actor: Actor = house.officer) =>
  outputOf(callAs(house.test, actor, showIndicator, { indicatorId }), contract.output)

describe('showing an indicator', () => {
  test('it comes with its place, caliber and, before any reading, no progress', async () => {
    const objective = addObjective({ name: '营商环境' })
    const task = addTask(house.city.department.id, { name: '流程再造' })
    const indicator = addIndicator({ objectiveId: objective.id, taskId: task.id, caliber: '从受理到发证' })
    await house.planWith([objective, task, indicator])
    expect(await show(indicator.id)).toMatchObject({
      organizationName: '市住建局',
      objectiveName: '营商环境',
      taskName: '流程再造',
      caliber: '从受理到发证',
      baselineValue: 47,
      targetValue: 14,
      value: null,
      progress: { percent: 0, why: [{ kind: 'noFacts' }] },
      readings: [],
    })
  })

  test('an indicator elsewhere, a removed one and one that never was look alike', async () => {
    const indicator = addIndicator()
    const planId = await house.planWith([indicator])
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(show(indicator.id, house.as('partyOffice', house.city.otherUnit))).rejects.toMatchObject(absent)
    await house.edit(planId, [{ do: 'remove', what: 'indicator', id: indicator.id, version: 1 }])
    await expect(show(indicator.id)).rejects.toMatchObject(absent)
    await expect(show(newId())).rejects.toMatchObject(absent)
  })
})
