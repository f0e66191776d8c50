import { answerPriority as answering, savePriority as saving, showCoverage as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { addObjective, addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { answerPriority } from '../commands/answer-priority.ts'
import { savePriority } from '../commands/save-priority.ts'
import { showCoverage } from './show-coverage.ts'

let house: PlanningHouse
let staff: Actor
beforeAll(async () => {
  house = await planningHouse()
  staff = house.as('committeeStaff', house.city.root)
})
afterAll(() => house.close())

const show = (actor: Actor) => outputOf(callAs(house.test, actor, showCoverage, {}), contract.output)

test('a priority shows who answers it, in words, objectives, tasks and branches, and where nobody does', async () => {
  const { city, test: at } = house
  const save = (name: string) =>
    outputOf(callAs(at, staff, savePriority, { year: 2026, name, description: '' }), saving.output)
  const renewal = await save('城市更新')
  const business = await save('营商环境')
  await save('没人承接')
  const objective = addObjective({ priorityId: renewal.id })
  const helped = (id: string) => ({ objectiveId: objective.id, branches: [{ organizationId: id, did: '' }] })
  const planId = await house.planWith([
    objective,
    addTask(city.department.id, helped(city.branch.id)),
    addTask(city.department.id, helped(city.branch.id)),
    addTask(city.department.id, { objectiveId: objective.id }),
  ])
  const words = { planId, priorityId: business.id, answer: '压减时限', version: null }
  await outputOf(callAs(at, house.officer, answerPriority, words), answering.output)
  const view = await show(staff)
  expect(view.priorities).toHaveLength(3)
  expect(view.units.map((unit) => unit.name).sort()).toEqual(['市住建局', '市税务局'].sort())
  const common = { planId, unitId: city.unit.id }
  expect(view.cells).toEqual(
    expect.arrayContaining([
      { ...common, priorityId: renewal.id, answer: null, answerVersion: null, objectives: 1, tasks: 3, branches: 1 },
      {
        ...common,
        priorityId: business.id,
        answer: '压减时限',
        answerVersion: 1,
        objectives: 0,
        tasks: 0,
        branches: 0,
      },
    ]),
  )
  expect(view.cells).toHaveLength(2)
})

test('another unit sees neither the cells nor the unit', async () => {
  const view = await show(house.as('partyOffice', house.city.otherUnit))
  expect(view.cells).toEqual([])
  expect(view.units.map((unit) => unit.name)).toEqual(['市税务局'])
})
