import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { resolveItem } from './resolve-item.ts'

let testing: TestPlatform
let house: ActivityHouse
let items: readonly string[]
let activityId: string
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
  activityId = (await givenActivity(testing, house, { items: [{ topic: '甲' }, { topic: '乙' }] })).id
  const rows = await testing.platform.db.selectFrom('activity_item').select('id').orderBy('sort').execute()
  items = rows.map((row) => row.id)
})
afterAll(() => testing.close())

const resolve = (wish: object, actor = house.secretary) =>
  callAs(testing, actor, resolveItem, { itemId: items[0], ...wish })
const open = async () =>
  (
    await testing.platform.db
      .selectFrom('activity')
      .select('open_items')
      .where('id', '=', activityId)
      .executeTakeFirstOrThrow()
  ).open_items

test('an item ends in a task or in words why no action is needed, and may be opened again', async () => {
  expect(await open()).toBe(2)
  await resolve({ state: 'linked', taskId: house.task.id, answer: '纳入改造任务' })
  await resolve({ itemId: items[1], state: 'noAction', answer: '已在年初部署' })
  expect(await open()).toBe(0)
  const [first] = await testing.platform.db.selectFrom('activity_item').selectAll().orderBy('sort').execute()
  expect(first).toMatchObject({ state: 'linked', task_id: house.task.id, resolved_by_name: '测试人员' })
  await resolve({ state: 'open' })
  expect(await open()).toBe(1)
  expect(await auditOf(testing, 'activities.resolveItem')).toHaveLength(3)
})

test('no words for no action, no task for an action, and an unknown task are refused', async () => {
  await expect(resolve({ state: 'noAction' })).rejects.toMatchObject({ code: 'activities.answerMissing' })
  await expect(resolve({ state: 'linked' })).rejects.toMatchObject({ code: 'activities.answerMissing' })
  await expect(resolve({ state: 'linked', taskId: crypto.randomUUID() })).rejects.toMatchObject({
    code: 'activities.taskUnknown',
  })
  await expect(resolve({ state: 'open' }, house.outsider)).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
