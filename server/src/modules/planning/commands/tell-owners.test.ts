import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { givenAccount } from '../../../testing/given-access.ts'
import { addTask } from '../../../testing/given-plan.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const told = () =>
  house.test.platform.db.selectFrom('message').select(['account_id', 'kind', 'title', 'body']).execute()

test('whoever becomes responsible for a task hears of it once; a later change of the task is no news', async () => {
  const owner = await givenOn(house.test).person({ organization: house.city.branch, name: '新责任人' })
  const account = await givenAccount(house.test, { name: '新责任人', personId: owner.id })
  const task = addTask(house.city.department.id, { name: '入户走访', durationDays: 5, dueOn: '2026-12-18' })
  const planId = await house.planWith([task])
  expect(await told()).toEqual([])
  const change = (version: number, set: object) =>
    house.edit(planId, [{ do: 'change', what: 'task', id: task.id, version, set }])
  await change(1, { ownerId: owner.id })
  await change(2, { name: '入户走访并登记' })
  expect(await told()).toEqual([
    {
      account_id: account.id,
      kind: 'taskAssigned',
      title: '由您负责：入户走访',
      body: '李业务请您负责这项任务，期限 2026年12月18日。',
    },
  ])
})
