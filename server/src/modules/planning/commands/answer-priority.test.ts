import { answerPriority as contract, savePriority as saving } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { answerPriority } from './answer-priority.ts'
import { savePriority } from './save-priority.ts'

let house: PlanningHouse
let priorityId: string
beforeAll(async () => {
  house = await planningHouse()
  const staff = house.as('committeeStaff', house.city.root)
  const input = { year: 2026, name: '城市更新', description: '' }
  priorityId = (await outputOf(callAs(house.test, staff, savePriority, input), saving.output)).id
})
afterAll(() => house.close())

const answer = (planId: string, wish: object, actor: Actor = house.officer) =>
  outputOf(callAs(house.test, actor, answerPriority, { planId, priorityId, version: null, ...wish }), contract.output)

describe('answering a priority', () => {
  test('words are written, changed and taken back', async () => {
    const planId = await house.planWith()
    expect(await answer(planId, { answer: '改造老旧小区' })).toEqual({ version: 1 })
    expect(await answer(planId, { answer: '改造老旧小区 322 万㎡', version: 1 })).toEqual({ version: 2 })
    expect(await answer(planId, { answer: '', version: 2 })).toEqual({ version: null })
  })

  test('an older version is refused with both', async () => {
    const planId = await house.planWith()
    await answer(planId, { answer: '甲' })
    await expect(answer(planId, { answer: '乙' })).rejects.toMatchObject({
      code: 'platform.versionConflict',
      detail: { current: { answer: '甲', version: 1 }, yours: { answer: '乙', version: null } },
    })
  })

  test('a plan that was put away answers no more', async () => {
    const planId = await house.planWith()
    await house.archive(planId)
    await expect(answer(planId, { answer: '甲' })).rejects.toMatchObject({ code: 'planning.archived' })
  })

  test('a plan elsewhere and a priority that never was look alike', async () => {
    const planId = await house.planWith()
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(answer(planId, { answer: '甲' }, house.as('partyOffice', house.city.otherUnit))).rejects.toMatchObject(
      absent,
    )
    await expect(answer(planId, { answer: '甲', priorityId: newId() })).rejects.toMatchObject(absent)
  })
})
