import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { eventsOf } from '../../../testing/given-calendar.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { downloadCalendar } from './download-calendar.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const download = (organizationId: string, year = '2026', actor = house.office) =>
  callAs(testing, actor, downloadCalendar, { organizationId, year })

test('what is arranged stands at its hour with its place, what is owed on its last day, what was held not at all', async () => {
  await givenActivity(testing, house)
  const { id } = await givenActivity(testing, house, {
    ...{ title: '十二月主题党日', state: 'planned', occurredOn: '2026-12-18', startsAt: '15:00', place: '三楼会议室' },
    attendance: [],
  })
  const events = await eventsOf(download(house.city.branch.id))
  expect(events.find((one) => one.uid === `activity-${id}@hepai`)).toMatchObject({
    ...{ summary: '十二月主题党日', location: '三楼会议室', isWholeDay: false, start: '2026-12-18T07:00:00.000Z' },
  })
  const theme = events.filter((one) => one.uid.includes('theme_day')).map((one) => [one.isWholeDay, one.start])
  expect(theme).toContainEqual([true, '2026-12-31'])
  expect(theme).not.toContainEqual([true, '2026-11-30'])
  expect(new Set(events.map((one) => one.uid)).size).toBe(events.length)
  expect(JSON.stringify(events)).not.toContain('党员甲')
})

test('a unit’s calendar holds that of its branches; another year holds other days; another unit finds nothing', async () => {
  const branch = await eventsOf(download(house.city.branch.id))
  const unit = await eventsOf(download(house.city.unit.id))
  const uids = new Set(unit.map((one) => one.uid))
  expect(branch.filter((one) => !uids.has(one.uid))).toEqual([])
  expect(unit.length).toBeGreaterThan(branch.length)
  const next = await eventsOf(download(house.city.branch.id, '2027'))
  expect(next.every((one) => one.start.startsWith('2027'))).toBe(true)
  await expect(download(house.city.branch.id, '2026', house.outsider)).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
  expect(await auditOf(testing, 'activities.downloadCalendar')).toHaveLength(4)
})
