import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { answerOf, givenCampaign } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { sumActivities } from './sum-activities.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

const sum = (filters: object = {}, actor = house.office) => answerOf(callAs(testing, actor, sumActivities, filters))

test('only what was held counts, narrowed as the list is', async () => {
  await givenActivity(testing, house, { occurredOn: '2026-11-02', audience: 30, serviceHours: 1.5 })
  await givenActivity(testing, house, {
    occurredOn: '2026-11-03',
    kindCode: 'joint_study',
    title: '联学',
    attendance: [],
  })
  await givenActivity(testing, house, { occurredOn: '2026-12-03', state: 'planned', attendance: [], audience: 9 })
  expect(await sum()).toEqual({ sessions: 2, present: 3, audience: 30, hours: 1.5 })
  expect(await sum({ kindCode: 'joint_study' })).toMatchObject({ sessions: 1, present: 0 })
  expect(await sum({ fromOn: '2026-11-03', toOn: '2026-11-30' })).toMatchObject({ sessions: 1 })
  expect(await sum({ search: '联学', isLinked: 'false' })).toMatchObject({ sessions: 1 })
  expect(await sum({ organizationId: house.city.secondBranch.id })).toMatchObject({ sessions: 0, hours: 0 })
})

test('another unit’s records and campaigns are not summed', async () => {
  const { id } = await givenCampaign(testing, house)
  expect(await sum({}, house.outsider)).toMatchObject({ sessions: 0 })
  await expect(sum({ campaignId: id }, house.outsider)).rejects.toMatchObject(refused)
  await expect(sum({ organizationId: house.city.unit.id }, house.outsider)).rejects.toMatchObject(refused)
})
