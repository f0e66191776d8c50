import { changePlan as contract, showPlan as shown } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { givenPlan } from '../../../testing/given-plan.ts'
import { addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { showPlan } from '../queries/show-plan.ts'
import { changePlan } from './change-plan.ts'
import { editPlan } from './edit-plan.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const change = (planId: string, wish: object = {}, actor: Actor = house.officer) => {
  const input = { planId, version: 1, name: `改名${newId()}`, startOn: '2026-03-02', ...wish }
  return outputOf(callAs(house.test, actor, changePlan, input), contract.output)
}

describe('changing a plan', () => {
  test('a later start moves its tasks, in the list columns too', async () => {
    const planId = await house.planWith([addTask(house.city.department.id, { durationDays: 5 })])
    expect(await change(planId, { startOn: '2026-04-01', name: '新名' })).toEqual({ id: planId, version: 2 })
    const view = await outputOf(callAs(house.test, house.officer, showPlan, { planId }), shown.output)
    expect(view).toMatchObject({ name: '新名', startOn: '2026-04-01', endOn: '2026-04-08', seq: 2, version: 2 })
    const plan = await house.test.platform.db
      .selectFrom('plan')
      .select('end_on')
      .where('id', '=', planId)
      .executeTakeFirstOrThrow()
    expect(plan.end_on).toBe('2026-04-08')
  })

  test('an older version is refused with both', async () => {
    const planId = await house.planWith()
    await change(planId, { name: '甲改的' })
    await expect(change(planId, { name: '乙改的' })).rejects.toMatchObject({
      code: 'platform.versionConflict',
      detail: { current: { name: '甲改的', version: 2 }, yours: { name: '乙改的', version: 1 } },
    })
  })

  test('a name in use is refused; an archived plan frees its name', async () => {
    const { city, test: at } = house
    const first = await givenPlan(at, { organization: city.unit, name: '占用' })
    const planId = await house.planWith()
    await expect(change(planId, { name: '占用' })).rejects.toMatchObject({ code: 'planning.planExists' })
    await change(first.id, { name: '占用', archived: true })
    await change(planId, { name: '占用' })
    await expect(change(first.id, { version: 2, name: '占用' })).rejects.toMatchObject({ code: 'planning.planExists' })
  })

  test('an archived plan may be looked at but not edited until it is brought back', async () => {
    const planId = await house.planWith()
    const add = { planId, edits: [addTask(house.city.department.id)] }
    await change(planId, { name: '旧账', archived: true })
    await expect(callAs(house.test, house.officer, editPlan, add)).rejects.toMatchObject({
      code: 'planning.archived',
      detail: { name: '旧账' },
    })
    await expect(change(planId, { version: 2, name: '新账', archived: true })).rejects.toMatchObject({
      code: 'planning.archived',
    })
    const seen = () => outputOf(callAs(house.test, house.officer, showPlan, { planId }), shown.output)
    const put = await seen()
    expect(put.archivedOn).toBe('2026-11-23')
    expect(put.allowed).toContain('planning.changePlan')
    expect(put.allowed).not.toContain('planning.editPlan')
    await change(planId, { version: 2, archived: false })
    expect(await seen()).toMatchObject({ archivedOn: null })
    await expect(callAs(house.test, house.officer, editPlan, add)).resolves.toMatchObject({ kind: 'json' })
  })

  test('whoever may not edit it is told the same as for a plan that does not exist', async () => {
    const planId = await house.planWith()
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(change(planId, {}, house.as('partyOffice', house.city.otherUnit))).rejects.toMatchObject(absent)
    await expect(change(newId())).rejects.toMatchObject(absent)
  })
})
