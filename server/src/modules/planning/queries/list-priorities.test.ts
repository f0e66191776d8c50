import { listPriorities as contract, savePriority as saving } from '@hepai/contract/planning'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { savePriority } from '../commands/save-priority.ts'
import { listPriorities } from './list-priorities.ts'

let house: PlanningHouse
let staff: Actor
beforeAll(async () => {
  house = await planningHouse()
  staff = house.as('committeeStaff', house.city.root)
  for (const [year, name, sort] of [
    [2026, '二', 2],
    [2026, '一', 1],
    [2025, '旧', 1],
  ] as const) {
    const input = { year, name, sort, description: '' }
    await outputOf(callAs(house.test, staff, savePriority, input), saving.output)
  }
})
afterAll(() => house.close())

const list = (input: object, actor: Actor) =>
  outputOf(callAs(house.test, actor, listPriorities, input), contract.output)

test('the priorities of a year come in their order', async () => {
  expect((await list({ year: '2026' }, house.officer)).items.map((item) => item.name)).toEqual(['一', '二'])
  expect((await list({}, staff)).items.map((item) => item.name)).toEqual(['一', '二', '旧'])
})

test('only who sets them sees the button; who reads no plans is refused', async () => {
  expect((await list({}, staff)).allowed).toEqual(['planning.savePriority'])
  expect((await list({}, house.officer)).allowed).toEqual([])
  await expect(list({}, house.as('auditAdmin', house.city.root))).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
