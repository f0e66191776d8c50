import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { givenCampaign } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { removeCampaign } from './remove-campaign.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

test('a campaign set by mistake is taken off with a reason, once, by its own office', async () => {
  const { id } = await givenCampaign(testing, house)
  const remove = (version: number, actor = house.office) =>
    callAs(testing, actor, removeCampaign, { campaignId: id, version, reason: '重复设置' })
  await expect(remove(1, house.outsider)).rejects.toMatchObject(refused)
  await expect(remove(7)).rejects.toMatchObject({ code: 'platform.versionConflict' })
  await remove(1)
  await expect(remove(1)).rejects.toMatchObject(refused)
  expect(await auditOf(testing, 'activities.removeCampaign')).toMatchObject([{ change: { reason: '重复设置' } }])
})
