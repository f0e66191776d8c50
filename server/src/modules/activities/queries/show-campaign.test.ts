import { afterAll, beforeAll, expect, test } from 'vitest'
import { showCampaign as contract } from '@hepai/contract/activities'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { answerOf, givenCampaign } from '../../../testing/given-themes.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listActivities } from './list-activities.ts'
import { showCampaign } from './show-campaign.ts'
import { sumActivities } from './sum-activities.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())
const refused = { code: 'platform.notFoundOrNotAllowed' }

const whole = { ...{ agenda: [], study: '', speeches: [], guests: [], signatures: [] } }
const parts = (...names: string[]) => ({ ...whole, parts: names.map((part) => ({ part, text: '' })) })
const show = (campaignId: string, organizationId: string, more: object = {}, actor = house.office) =>
  outputOf(callAs(testing, actor, showCampaign, { campaignId, organizationId, ...more }), contract.output)

test('what each branch held is counted from records, in the order of the tree, and opens to them', async () => {
  const { id } = await givenCampaign(testing, house, { taskIds: [house.task.id] })
  const minutes = parts('课', '片', '实践')
  for (const month of ['09', '10', '11'])
    await givenActivity(testing, house, { occurredOn: `2026-${month}-05`, startsAt: '09:00', minutes, serviceHours: 2 })
  await givenActivity(testing, house, { occurredOn: '2026-10-20', minutes: parts('课') })
  await givenActivity(testing, house, { occurredOn: '2026-08-20', minutes })
  await givenActivity(testing, house, {
    kindCode: 'micro_talk',
    title: '宣讲',
    occurredOn: '2026-10-21',
    audience: 120,
  })
  const shown = await show(id, house.city.unit.id)
  expect(shown.sums).toEqual({ sessions: 4, present: 12, audience: 120, hours: 6 })
  expect(shown.counted.map((one) => [one.kindName, one.sums.sessions])).toEqual([
    ['主题党日', 3],
    ['微宣讲', 1],
  ])
  expect(shown.parts.map((one) => [one.organizationName, one.unitName, one.state])).toEqual([
    ['市住建局第一党支部', '市住建局', 'met'],
    ['市住建局第二党支部', '市住建局', 'notYet'],
  ])
  expect([shown.met, shown.asked, shown.tasks[0]?.name]).toEqual([1, 2, '老旧小区改造'])
  const opened = await answerOf(callAs(testing, house.office, sumActivities, { campaignId: id }))
  expect(opened).toEqual(shown.sums)
  const wanted = { campaignId: id, organizationId: house.city.branch.id, kindCode: 'theme_day' }
  const listed = await answerOf(callAs(testing, house.office, listActivities, wanted))
  expect(listed).toMatchObject({ items: [{}, {}, {}], nextCursor: null })
})

test('a branch sees its own part, pages do not change the sums, another unit sees nothing', async () => {
  const { id } = await givenCampaign(testing, house, { every: 'whole', times: 2 })
  const own = await show(id, house.city.branch.id, {}, house.secretary)
  expect(own.parts.map((one) => one.organizationName)).toEqual(['市住建局第一党支部'])
  expect(own.allowed).toEqual([])
  const first = await show(id, house.city.unit.id, { limit: '1' })
  const second = await show(id, house.city.unit.id, { limit: '1', cursor: first.nextCursor })
  expect([first.parts[0]?.state, second.parts[0]?.state, second.nextCursor]).toEqual(['met', 'notYet', null])
  expect(second.sums).toEqual(first.sums)
  await expect(show(id, house.city.otherUnit.id, {}, house.outsider)).rejects.toMatchObject(refused)
  await expect(show(crypto.randomUUID(), house.city.unit.id)).rejects.toMatchObject(refused)
})
