import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../platform/ids.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { dropDraft } from './drop-draft.ts'
import { saveDraft } from './save-draft.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

test('only one’s own draft is given up', async () => {
  const place = { organizationId: house.city.branch.id, about: 'theme_day' }
  for (const actor of [house.secretary, house.office])
    await callAs(testing, actor, saveDraft, { ...place, version: 0, sendKey: newId(), content: { place: '会议室' } })
  await callAs(testing, house.secretary, dropDraft, place)
  const left = await testing.platform.db.selectFrom('activity_draft').select('account_id').execute()
  expect(left).toEqual([{ account_id: house.office.accountId }])
  await expect(callAs(testing, house.outsider, dropDraft, place)).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
