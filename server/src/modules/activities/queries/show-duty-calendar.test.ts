import { showDutyCalendar as showDutyCalendarContract } from '@hepai/contract/activities'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { showDutyCalendar } from './show-duty-calendar.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Year = z.object({
  duties: z.array(z.object({ kindCode: z.string(), periodStartOn: z.string(), state: z.string() })),
  dates: z.array(z.object({ what: z.string(), onDay: z.string(), state: z.string(), words: z.string() })),
  training: z.object({
    people: z.array(
      z.strictObject({ personId: z.uuid(), name: z.string(), requiredHours: z.number(), isMet: z.boolean() }),
    ),
  }),
})
const show = (actor = house.secretary) =>
  outputOf(callAs(testing, actor, showDutyCalendar, { organizationId: house.city.branch.id, year: '2026' }), Year)

test('the year holds twelve theme days, four general meetings and the end of terms and probations', async () => {
  await testing.platform.db
    .insertInto('term')
    .values({
      ...{ id: crypto.randomUUID(), organization_id: house.city.branch.id },
      ...{ began_on: '2024-01-16', years: 3, ends_on: '2027-01-16' },
    })
    .execute()
  const { duties, dates } = await show()
  const count = (kindCode: string) => duties.filter((one) => one.kindCode === kindCode).length
  expect([count('theme_day'), count('general_meeting'), count('org_life_meeting')]).toEqual([12, 4, 1])
  expect(dates.map((one) => [one.what, one.onDay, one.state])).toEqual([
    ['probation', '2026-12-20', 'soon'],
    ['term', '2027-01-16', 'soon'],
  ])
})

test('training is met or not met in the order of the roster, without hours', async () => {
  const [first] = house.members
  const attendance = [{ personId: first?.id ?? '', status: 'present' as const, reason: '' }]
  for (const day of ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'])
    await givenActivity(testing, house, { occurredOn: day, endsAt: '17:00', attendance })
  const { training } = await show()
  expect(training.people).toHaveLength(9)
  expect(training.people.slice(0, 2).map((one) => [one.name, one.isMet])).toEqual([
    ['党员甲', true],
    ['党员乙', false],
  ])
})

test('another unit’s branch looks absent', async () => {
  await expect(show(house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})

test('a unit sees the year of its branches month by month, in the order of the tree', async () => {
  await givenActivity(testing, house, { occurredOn: '2026-10-14' })
  const wanted = { organizationId: house.city.unit.id, year: '2026' }
  const { beneath, isBeneathWhole } = await outputOf(
    callAs(testing, house.office, showDutyCalendar, wanted),
    showDutyCalendarContract.output,
  )
  expect(isBeneathWhole).toBe(true)
  expect(beneath.map((one) => one.organizationName)).toEqual([
    ...['市住建局机关党委', '市住建局第一党支部', '市住建局第二党支部'],
  ])
  const october = (name: string) => beneath.find((one) => one.organizationName === name)?.months[9]
  const [first, second] = [october('市住建局第一党支部'), october('市住建局第二党支部')]
  expect([first?.month, second?.met]).toEqual(['2026-10', 0])
  expect(first?.met).toBe(1)
  expect(second?.late).toBe(1)
  expect((await show()).duties.length).toBeGreaterThan(0)
})
