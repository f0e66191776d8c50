import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { givenTopic } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { saveFinding } from './save-finding.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

test('a finding is dated, may be mended by version, and what stood before is in the audit', async () => {
  const { id: topicId } = await givenTopic(testing, house)
  const save = (wish: object = {}, actor = house.secretary) =>
    callAs(testing, actor, saveFinding, { topicId, text: '低层住户担心采光', foundOn: '2026-05-20', ...wish })
  await save()
  const { id: findingId } = await testing.platform.db
    .selectFrom('research_finding')
    .select('id')
    .executeTakeFirstOrThrow()
  await save({ findingId, version: 1, text: '低层住户担心采光和噪声' })
  await expect(save({ findingId, version: 1 })).rejects.toMatchObject({ code: 'platform.versionConflict' })
  await expect(save({ foundOn: '2026-03-01' })).rejects.toMatchObject({ code: 'activities.notBeforeTopic' })
  await expect(save({ foundOn: '2026-11-24' })).rejects.toMatchObject({ code: 'activities.dayInFuture' })
  const other = await givenTopic(testing, house)
  await expect(save({ topicId: other.id, findingId, version: 2 })).rejects.toMatchObject(refused)
  await expect(save({}, house.outsider)).rejects.toMatchObject(refused)
  expect(await auditOf(testing, 'activities.saveFinding')).toMatchObject([
    {},
    { change: { before: { text: '低层住户担心采光' } } },
  ])
})
