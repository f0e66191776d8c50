import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { linkActivity } from './link-activity.ts'

let testing: TestPlatform
let house: ActivityHouse
let activityId: string
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
  activityId = (await givenActivity(testing, house)).id
})
afterAll(() => testing.close())

const link = (wish: object = {}, actor = house.secretary) =>
  callAs(testing, actor, linkActivity, { activityId, taskId: house.task.id, did: '党员包楼宣传政策', ...wish })

test('a link keeps the branch’s own words, its author and its numbers, once for a task', async () => {
  await link({ audience: 60, beneficiaries: 200, hours: 12.5, results: '签约率过九成' })
  const [kept] = await testing.platform.db.selectFrom('activity_link').selectAll().execute()
  expect(kept).toMatchObject({ did: '党员包楼宣传政策', beneficiaries: 200, hours: '12.5', linked_by_name: '测试人员' })
  const row = await testing.platform.db.selectFrom('activity').select('link_count').executeTakeFirstOrThrow()
  expect(row.link_count).toBe(1)
  await expect(link()).rejects.toMatchObject({ code: 'activities.alreadyLinked', detail: { taskName: '老旧小区改造' } })
  expect(await auditOf(testing, 'activities.linkActivity')).toMatchObject([{ change: { taskId: house.task.id } }])
})

test('a task that one may not read looks absent, and so does another unit’s activity', async () => {
  const blind = actorWith([{ role: 'branchSecretary', on: house.city.branch }])
  await expect(link({}, blind)).rejects.toMatchObject({ code: 'activities.taskUnknown' })
  await expect(link({ taskId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'activities.taskUnknown' })
  await expect(link({}, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
