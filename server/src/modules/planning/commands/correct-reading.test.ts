import { correctReading as contract, enterReadings as entering, showIndicator as shown } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { addIndicator, addObjective } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { showIndicator } from '../queries/show-indicator.ts'
import { correctReading } from './correct-reading.ts'
import { enterReadings } from './enter-readings.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const correct = (readingId: string, rest: object, actor: Actor = house.officer) =>
  outputOf(callAs(house.test, actor, correctReading, { readingId, reason: '笔误', ...rest }), contract.output)
const look = (indicatorId: string) =>
  outputOf(callAs(house.test, house.officer, showIndicator, { indicatorId }), shown.output)
const given = async () => {
  const objective = addObjective()
  const indicator = addIndicator({ objectiveId: objective.id })
  const planId = await house.planWith([objective, indicator])
  const readings = [
    { occurredOn: '2026-06-30', value: 80 },
    { occurredOn: '2026-09-30', value: 20 },
  ]
  const input = { indicatorId: indicator.id, readings }
  await outputOf(callAs(house.test, house.officer, enterReadings, input), entering.output)
  const [later, earlier] = (await look(indicator.id)).readings
  if (later === undefined || earlier === undefined) throw new Error('two readings')
  return { planId, indicatorId: indicator.id, later, earlier }
}

describe('correcting a reading', () => {
  test('the new value counts; the old one stays listed and names its successor', async () => {
    const { indicatorId, later } = await given()
    const done = await correct(later.id, { occurredOn: '2026-09-30', value: 14 })
    expect(done).toMatchObject({ value: 14, percent: 100, seq: 3 })
    const rows = (await look(indicatorId)).readings
    expect(rows).toHaveLength(3)
    expect(rows.find((row) => row.id === later.id)).toMatchObject({ value: 20, correctedById: done.id })
    expect(rows.find((row) => row.id === done.id)).toMatchObject({ value: 14, correctsId: later.id, note: '笔误' })
  })

  test('a correction may move the day, but not onto another reading, nor into the future', async () => {
    const { earlier } = await given()
    await expect(correct(earlier.id, { occurredOn: '2026-09-30', value: 40 })).rejects.toMatchObject({
      code: 'planning.readingExists',
      detail: { value: 20 },
    })
    await expect(correct(earlier.id, { occurredOn: '2026-11-24', value: 40 })).rejects.toMatchObject({
      code: 'planning.readingInFuture',
    })
    expect(await correct(earlier.id, { occurredOn: '2026-10-31', value: 40 })).toMatchObject({ value: 40 })
  })

  test('a reading is corrected once; the second corrector sees the first correction', async () => {
    const { later } = await given()
    await correct(later.id, { occurredOn: '2026-09-30', value: 18 })
    await expect(correct(later.id, { occurredOn: '2026-09-30', value: 19 })).rejects.toMatchObject({
      code: 'platform.versionConflict',
      detail: { current: { value: 18 }, yours: { value: 19 } },
    })
  })

  test('a reading of a plan that was put away stays as it is', async () => {
    const { planId, indicatorId, later } = await given()
    await house.archive(planId)
    const wish = { occurredOn: '2026-09-30', value: 14 }
    await expect(correct(later.id, wish)).rejects.toMatchObject({ code: 'planning.archived' })
    expect((await look(indicatorId)).readings).toHaveLength(2)
  })

  test('a reading elsewhere looks like one that does not exist', async () => {
    const { later } = await given()
    const wish = { occurredOn: '2026-09-30', value: 1 }
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(correct(later.id, wish, house.as('partyOffice', house.city.otherUnit))).rejects.toMatchObject(absent)
    await expect(correct(newId(), wish)).rejects.toMatchObject(absent)
  })
})
