import { listDayOverrides as listing, setDayOverride as contract, showPlan as shown } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { planningJobs } from '../jobs.ts'
import { listDayOverrides } from '../queries/list-day-overrides.ts'
import { showPlan } from '../queries/show-plan.ts'
import { setDayOverride } from './set-day-override.ts'

let house: PlanningHouse
let admin: Actor
beforeAll(async () => {
  house = await planningHouse()
  admin = house.as('systemAdmin', house.city.root)
})
afterAll(() => house.close())

const set = (wish: object, actor: Actor = admin) =>
  outputOf(callAs(house.test, actor, setDayOverride, { name: '', ...wish }), contract.output)

describe('overriding a working day', () => {
  test('plans move at once where they are computed, and overnight where they are kept', async () => {
    const planId = await house.planWith([addTask(house.city.department.id, { durationDays: 2 })])
    expect(await set({ day: '2026-03-03', isWorking: false, name: '本市停工' })).toEqual({
      day: '2026-03-03',
      isWorking: false,
    })
    const view = await outputOf(callAs(house.test, house.officer, showPlan, { planId }), shown.output)
    expect(view).toMatchObject({ endOn: '2026-03-04' })
    expect(view.holidays).toContainEqual({ day: '2026-03-03', name: '本市停工' })
    const { db } = house.test.platform
    const kept = () => db.selectFrom('plan').select('end_on').where('id', '=', planId).executeTakeFirstOrThrow()
    expect(await kept()).toEqual({ end_on: '2026-03-03' })
    for (const job of planningJobs) await job.run(house.test.platform)
    expect(await kept()).toEqual({ end_on: '2026-03-04' })
  })

  test('taking it back leaves the national arrangement', async () => {
    await set({ day: '2026-10-01', isWorking: true, name: '值班' })
    expect(await set({ day: '2026-10-01', isWorking: null })).toEqual({ day: '2026-10-01', isWorking: false })
    const input = { year: '2026' }
    const { days } = await outputOf(callAs(house.test, house.officer, listDayOverrides, input), listing.output)
    expect(days.find((one) => one.day === '2026-10-01')).toMatchObject({ name: '国庆节', source: 'national' })
  })

  test('only the system administrator of the city may', async () => {
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(set({ day: '2026-03-05', isWorking: false }, house.officer)).rejects.toMatchObject(absent)
    await expect(
      set({ day: '2026-03-05', isWorking: false }, house.as('systemAdmin', house.city.unit)),
    ).rejects.toMatchObject(absent)
  })
})
