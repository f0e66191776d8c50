import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { givenTopic } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { linkTopicActivity } from './link-topic-activity.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

test('an activity of the unit is put on a topic and taken off, twice as well as once', async () => {
  const { id: topicId } = await givenTopic(testing, house)
  const { id: activityId } = await givenActivity(testing, house, { kindCode: 'micro_research', title: '座谈' })
  const link = (isLinked: boolean, wish: object = {}, actor = house.secretary) =>
    callAs(testing, actor, linkTopicActivity, { topicId, activityId, isLinked, ...wish })
  const count = async () => (await testing.platform.db.selectFrom('research_activity').selectAll().execute()).length
  await link(true)
  await link(true)
  expect(await count()).toBe(1)
  await link(false)
  expect(await count()).toBe(0)
  await expect(link(true, { activityId: crypto.randomUUID() })).rejects.toMatchObject({
    code: 'activities.topicActivity',
  })
  await expect(link(true, {}, house.outsider)).rejects.toMatchObject(refused)
  expect(await auditOf(testing, 'activities.linkTopicActivity')).toHaveLength(3)
})
