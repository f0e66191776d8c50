import { enterReadings as contract, showIndicator as shown } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { addIndicator, addObjective } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { showIndicator } from '../queries/show-indicator.ts'
import { enterReadings } from './enter-readings.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const enter = (indicatorId: string, readings: readonly unknown[], actor: Actor = house.officer) =>
  outputOf(callAs(house.test, actor, enterReadings, { indicatorId, readings }), contract.output)
const indicatorWith = async (wish: Parameters<typeof addIndicator>[0] = {}) => {
  const objective = addObjective()
  const indicator = addIndicator({ objectiveId: objective.id, ...wish })
  const planId = await house.planWith([objective, indicator])
  return { id: indicator.id, planId }
}

describe('entering readings', () => {
  test('from 47 to 14: half-way counts as half, and the plan shows it', async () => {
    const { id, planId } = await indicatorWith()
    const entered = await enter(id, [{ occurredOn: '2026-06-30', value: 30.5 }])
    expect(entered).toEqual({ entered: 1, value: 30.5, percent: 50, seq: 2 })
    expect(await enter(id, [{ occurredOn: '2026-11-20', value: 14 }])).toMatchObject({ value: 14, percent: 100 })
    const plan = await house.test.platform.db
      .selectFrom('plan')
      .selectAll()
      .where('id', '=', planId)
      .executeTakeFirstOrThrow()
    expect(plan).toMatchObject({ progress_percent: 100, seq: 3 })
    const history = await house.test.platform.db
      .selectFrom('plan_change')
      .select('label')
      .where('plan_id', '=', planId)
      .orderBy('seq')
      .execute()
    expect(history.at(-1)).toEqual({ label: '填报指标“审批时间”：2026-11-20 为 14 个工作日' })
  })

  test('a late reading of an earlier day is kept and marked, and does not become the value', async () => {
    const { id } = await indicatorWith()
    await enter(id, [{ occurredOn: '2026-11-20', value: 20 }])
    expect(await enter(id, [{ occurredOn: '2026-05-31', value: 40 }])).toMatchObject({ value: 20 })
    const view = await outputOf(callAs(house.test, house.officer, showIndicator, { indicatorId: id }), shown.output)
    expect(view.readings.map((reading) => [reading.occurredOn, reading.isLate])).toEqual([
      ['2026-11-20', false],
      ['2026-05-31', true],
    ])
  })

  test('readings that add up are summed in exact decimals', async () => {
    const { id } = await indicatorWith({
      aggregate: 'sum',
      direction: 'up',
      baselineValue: 0,
      targetValue: 1,
      decimals: 1,
    })
    const entered = await enter(id, [
      { occurredOn: '2026-01-31', value: 0.1 },
      { occurredOn: '2026-02-28', value: 0.2 },
    ])
    expect(entered).toMatchObject({ entered: 2, value: 0.3, percent: 30 })
  })

  test('the same reading once more is no error; another value of the day is refused with the value that stands', async () => {
    const { id } = await indicatorWith()
    await enter(id, [{ occurredOn: '2026-03-31', value: 33 }])
    expect(await enter(id, [{ occurredOn: '2026-03-31', value: 33 }])).toMatchObject({ entered: 0, seq: 2 })
    const column = [
      { occurredOn: '2026-04-30', value: 31 },
      { occurredOn: '2026-03-31', value: 32 },
    ]
    await expect(enter(id, column)).rejects.toMatchObject({
      code: 'planning.readingExists',
      detail: { day: '2026-03-31', value: 33 },
    })
    expect(await enter(id, [{ occurredOn: '2026-04-30', value: 31 }])).toMatchObject({ entered: 1 })
  })

  test('text instead of a number, unknown fields and a day to come are refused', async () => {
    const { id } = await indicatorWith()
    await expect(enter(id, [{ occurredOn: '2026-03-31', value: '三十' }])).rejects.toMatchObject({
      code: 'platform.badShape',
      fields: [{ path: 'readings.0.value' }],
    })
    await expect(enter(id, [{ occurredOn: '2026-03-31', value: 1, colour: 1 }])).rejects.toMatchObject({
      code: 'platform.badShape',
    })
    await expect(enter(id, [{ occurredOn: '2026-11-24', value: 1 }])).rejects.toMatchObject({
      code: 'planning.readingInFuture',
    })
  })

  test('a plan that was put away takes no readings until it is restored', async () => {
    const { id, planId } = await indicatorWith()
    await house.archive(planId)
    await expect(enter(id, [{ occurredOn: '2026-03-31', value: 1 }])).rejects.toMatchObject({
      code: 'planning.archived',
    })
  })

  test('whoever may not enter readings there is told the same as for an indicator that does not exist', async () => {
    const { id } = await indicatorWith()
    const reading = [{ occurredOn: '2026-03-31', value: 1 }]
    for (const stranger of [house.as('partyOffice', house.city.otherUnit), house.as('member', house.city.unit)])
      await expect(enter(id, reading, stranger)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
    await expect(enter(newId(), reading)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  })
})
