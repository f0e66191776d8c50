import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { answerOf, givenAdoption, givenTopic } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { giveAdoptionTask } from './give-adoption-task.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

const give = (adoptionId: string, wish: object, actor = house.secretary) =>
  callAs(testing, actor, giveAdoptionTask, { adoptionId, ...wish })

test('what was adopted becomes a task of the plan, done by the organisation that found it', async () => {
  const { id: topicId } = await givenTopic(testing, house)
  const { adoption } = await givenAdoption(testing, house, topicId)
  await expect(give(adoption.id, {})).rejects.toMatchObject({ code: 'activities.adoptionTask' })
  const output = await answerOf(give(adoption.id, { planId: house.plan.id, dueOn: '2026-12-31' }))
  const task = await testing.platform.db
    .selectFrom('task')
    .selectAll()
    .where('name', '=', '出台低层住户补偿指引')
    .executeTakeFirstOrThrow()
  expect(output).toEqual({ taskId: task.id, planId: house.plan.id })
  expect(task).toMatchObject({ organization_id: house.city.branch.id, due_on: '2026-12-31', line: 'joint' })
  await expect(give(adoption.id, { taskId: house.task.id })).rejects.toMatchObject({ code: 'activities.alreadyTask' })
  expect(await auditOf(testing, 'activities.giveAdoptionTask')).toMatchObject([{ change: { taskId: task.id } }])
})

test('or is carried by a task that is there; an unknown one and another unit’s hand are refused', async () => {
  const { id: topicId } = await givenTopic(testing, house)
  const { adoption } = await givenAdoption(testing, house, topicId)
  await expect(give(adoption.id, { taskId: crypto.randomUUID() })).rejects.toMatchObject({
    code: 'activities.taskUnknown',
  })
  await expect(give(adoption.id, { taskId: house.task.id }, house.outsider)).rejects.toMatchObject(refused)
  expect(await answerOf(give(adoption.id, { taskId: house.task.id }))).toMatchObject({ taskId: house.task.id })
})
