import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { campaignFields, givenCampaign } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { saveCampaign } from './save-campaign.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

const save = (wish: object, more: object = {}, actor = house.office) =>
  callAs(testing, actor, saveCampaign, {
    ...{ organizationId: house.city.unit.id, fields: campaignFields(wish) },
    ...more,
  })

test('a campaign is set by the party office, changed by version, and kept in the audit', async () => {
  const { id } = await givenCampaign(testing, house, { taskIds: [house.task.id] })
  await save({ name: '一月一课' }, { campaignId: id, version: 1 })
  const [kept] = await testing.platform.db.selectFrom('campaign').selectAll().execute()
  expect(kept).toMatchObject({ id, name: '一月一课', version: 2, saved_by_name: '测试人员' })
  await expect(save({}, { campaignId: id, version: 1 })).rejects.toMatchObject({ code: 'platform.versionConflict' })
  expect(await auditOf(testing, 'activities.saveCampaign')).toHaveLength(2)
})

test('days the wrong way round, kinds or parts that do not exist, ranking and unknown tasks are refused', async () => {
  await expect(save({ toOn: '2026-08-31' })).rejects.toMatchObject({ code: 'activities.campaignDates' })
  for (const counts of [[{ kindCode: 'no_such_kind' }], [{ kindCode: 'micro_talk', parts: ['课'] }]])
    await expect(save({ counts })).rejects.toMatchObject({ code: 'activities.campaignKindUnknown' })
  await expect(save({ name: '学习积分排名' })).rejects.toMatchObject({ code: 'activities.kindAgainstRules' })
  await expect(save({ taskIds: [crypto.randomUUID()] })).rejects.toMatchObject({ code: 'activities.campaignTask' })
  await expect(save({ priorityId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'activities.campaignPriority' })
})

test('a branch secretary and another unit set none', async () => {
  for (const actor of [house.secretary, house.outsider])
    await expect(save({}, {}, actor)).rejects.toMatchObject(refused)
})
