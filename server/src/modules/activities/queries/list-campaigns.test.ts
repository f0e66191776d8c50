import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { givenCampaign } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listCampaigns } from './list-campaigns.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

const Listed = z.object({
  items: z.array(z.object({ name: z.string(), state: z.string(), kindNames: z.array(z.string()) })),
  nextCursor: z.string().nullable(),
  allowed: z.array(z.string()),
})
const list = (organizationId: string, more: object = {}, actor = house.office) =>
  outputOf(callAs(testing, actor, listCampaigns, { organizationId, ...more }), Listed)

test('a campaign of the unit is seen from the unit and from its branches, page by page', async () => {
  await givenCampaign(testing, house)
  await givenCampaign(testing, house, { name: '每日一学', fromOn: '2026-12-01', counts: [{ kindCode: 'daily_study' }] })
  const [first, second] = (await list(house.city.unit.id)).items
  expect(first).toEqual({ name: '每日一学', state: 'coming', kindNames: ['每日一学'] })
  expect(second).toEqual({ name: '一月一课一片一实践', state: 'running', kindNames: ['主题党日', '微宣讲'] })
  const page = await list(house.city.branch.id, { limit: '1' }, house.secretary)
  expect([page.items[0]?.name, page.allowed]).toEqual(['每日一学', []])
  const next = await list(house.city.branch.id, { limit: '1', cursor: page.nextCursor }, house.secretary)
  expect(next.items[0]?.name).toBe('一月一课一片一实践')
  expect((await list(house.city.unit.id)).allowed).toContain('activities.saveCampaign')
})

test('another unit sees none of it', async () => {
  expect((await list(house.city.otherUnit.id, {}, house.outsider)).items).toEqual([])
  await expect(list(house.city.unit.id, {}, house.outsider)).rejects.toMatchObject(refused)
})
