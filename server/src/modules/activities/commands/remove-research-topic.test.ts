import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { givenTopic } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { removeResearchTopic } from './remove-research-topic.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

test('a topic entered by mistake is taken off with a reason, once', async () => {
  const { id } = await givenTopic(testing, house)
  const remove = (version: number, actor = house.secretary) =>
    callAs(testing, actor, removeResearchTopic, { topicId: id, version, reason: '重复登记' })
  await expect(remove(1, house.outsider)).rejects.toMatchObject(refused)
  await expect(remove(3)).rejects.toMatchObject({ code: 'platform.versionConflict' })
  await remove(1)
  await expect(remove(2)).rejects.toMatchObject(refused)
  expect(await auditOf(testing, 'activities.removeResearchTopic')).toMatchObject([{ change: { reason: '重复登记' } }])
})
