import { createPlan as contract, enterReadings as entering, showPlan as shown } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { givenOn } from '../../../testing/given.ts'
import { addIndicator, addLink, addObjective, addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { showPlan } from '../queries/show-plan.ts'
import { createPlan } from './create-plan.ts'
import { enterReadings } from './enter-readings.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const create = (wish: object = {}, actor: Actor = house.officer) => {
  const input = { organizationId: house.city.unit.id, name: newId(), year: 2027, ...wish }
  return outputOf(callAs(house.test, actor, createPlan, input), contract.output)
}
const show = (planId: string) => outputOf(callAs(house.test, house.officer, showPlan, { planId }), shown.output)

describe('creating a plan', () => {
  test('an empty one starts on the first working day of its year', async () => {
    const made = await create({ year: 2026 })
    expect(await show(made.id)).toMatchObject({ year: 2026, startOn: '2026-01-04', tasks: [], seq: 1 })
  })

  test('the process template gives a schedulable plan across four lanes on two lines', async () => {
    const made = await create({ templateKey: 'fusion-process', startOn: '2027-01-04' })
    const view = await show(made.id)
    expect(view.tasks).toHaveLength(22)
    expect(new Set(view.tasks.map((task) => task.stage))).toEqual(new Set(['谋划', '部署', '落实', '检查']))
    expect(view.objectives.map((objective) => objective.line)).toEqual(['business', 'party'])
    expect(view.initiatives[0]?.objectiveIds).toHaveLength(2)
    expect(
      view.lanes
        .filter((lane) => lane.taskCount > 0)
        .map((lane) => lane.level)
        .sort(),
    ).toEqual(['business', 'business', 'implement', 'promote'])
    expect(view.endOn < '2028-01-01').toBe(true)
  })

  test.each(['key-project', 'party-day'])('the template %s can be scheduled', async (templateKey) => {
    const view = await show((await create({ templateKey })).id)
    expect(view.criticalPath.length).toBeGreaterThan(3)
    expect(view.dependencies.length).toBeGreaterThanOrEqual(view.tasks.length - 2)
  })

  test('a copy keeps the structure, leaves the facts behind and begins where the indicator ended', async () => {
    const { city } = house
    const owner = await givenOn(house.test).person({ organization: city.branch })
    const objective = addObjective()
    const first = addTask(city.department.id, {
      name: '设计',
      notBefore: '2026-05-08',
      dueOn: '2026-06-30',
      startedOn: '2026-05-08',
      finishedOn: '2026-05-20',
      ownerId: owner.id,
      moneyPlanned: 3,
      moneySpent: 2,
      objectiveId: objective.id,
    })
    const second = addTask(city.department.id, {
      name: '子项',
      parentId: first.id,
      branches: [{ organizationId: city.branch.id, did: '入户' }],
    })
    const third = addTask(city.branch.id, { name: '动员' })
    const indicator = addIndicator({ objectiveId: objective.id })
    const planId = await house.planWith([objective, first, second, third, indicator, addLink(first.id, third.id)])
    const readings = [{ occurredOn: '2026-10-31', value: 20 }]
    await outputOf(
      callAs(house.test, house.officer, enterReadings, { indicatorId: indicator.id, readings }),
      entering.output,
    )
    const view = await show((await create({ copyPlanId: planId })).id)
    expect(view).toMatchObject({ startOn: '2027-03-02', dependencies: [{ type: 'FS' }] })
    const [design] = view.tasks.filter((task) => task.name === '设计')
    expect(design).toMatchObject({
      notBefore: '2027-05-10',
      dueOn: '2027-06-30',
      startedOn: null,
      finishedOn: null,
      ownerId: owner.id,
      moneyPlanned: 3,
      moneySpent: null,
    })
    expect(view.tasks.find((task) => task.name === '子项')).toMatchObject({
      parentId: design?.id,
      branches: [{ did: '' }],
    })
    expect(view.indicators[0]).toMatchObject({
      baselineValue: 20,
      baselineOn: '2026-10-31',
      targetOn: '2027-12-31',
      value: null,
    })
    expect((await show(planId)).tasks.find((task) => task.name === '设计')?.finishedOn).toBe('2026-05-20')
  })

  test('a second plan of the same name and year is refused by name', async () => {
    await create({ name: '同名' })
    await expect(create({ name: '同名' })).rejects.toMatchObject({
      code: 'planning.planExists',
      detail: { organization: '市住建局', year: 2027 },
    })
    await create({ name: '同名', year: 2028 })
  })

  test('nobody makes a plan elsewhere, or copies one that may not be read', async () => {
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    const elsewhere = house.as('partyOffice', house.city.otherUnit)
    await expect(create({}, elsewhere)).rejects.toMatchObject(absent)
    await expect(create({}, house.as('member', house.city.unit))).rejects.toMatchObject(absent)
    await expect(create({ organizationId: newId() })).rejects.toMatchObject(absent)
    const planId = await house.planWith([addTask(house.city.department.id)])
    const copy = { organizationId: house.city.otherUnit.id, copyPlanId: planId }
    await expect(create(copy, elsewhere)).rejects.toMatchObject(absent)
  })

  test('an unknown template is refused', async () => {
    await expect(create({ templateKey: 'nothing' })).rejects.toMatchObject({ code: 'platform.badShape' })
  })
})
