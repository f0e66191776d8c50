import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { givenAccount } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listDuties } from '../queries/list-duties.ts'
import { remindDuty } from './remind-duty.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
  await givenAccount(testing, { name: '书记甲', roles: [{ role: 'branchSecretary', on: house.city.branch }] })
  await givenAccount(testing, { name: '外单位书记', roles: [{ role: 'branchSecretary', on: house.city.otherBranch }] })
})
afterAll(() => testing.close())

const remind = (periodStartOn: string, actor = house.office, organizationId = house.city.branch.id) =>
  callAs(testing, actor, remindDuty, { organizationId, kindCode: 'theme_day', periodStartOn })
const told = () => testing.platform.db.selectFrom('message').select(['kind', 'title', 'body']).execute()
const Page = z.object({
  items: z.array(
    z.object({ organizationName: z.string(), reminders: z.array(z.object({ names: z.array(z.string()) })) }),
  ),
})

test('a late duty is reminded of once a day, to those concerned only, and the office sees who was', async () => {
  expect(await remind('2026-10-01')).toMatchObject({ output: { names: ['书记甲'] } })
  expect(await told()).toMatchObject([{ kind: 'dutyReminder', title: '提醒：市住建局第一党支部主题党日' }])
  await expect(remind('2026-10-01')).rejects.toMatchObject({ code: 'activities.remindedToday' })
  testing.clock.set('2026-11-24T02:00:00Z')
  await remind('2026-10-01')
  expect(await told()).toHaveLength(2)
  const list = (actor = house.office) =>
    outputOf(callAs(testing, actor, listDuties, { organizationId: house.city.branch.id, month: '2026-10' }), Page)
  expect((await list()).items[0]?.reminders.map((one) => one.names)).toEqual([['书记甲'], ['书记甲']])
  expect((await list(house.secretary)).items[0]?.reminders).toEqual([])
})

test('what is met, or has nobody to do it, is not reminded of; a secretary and another office may not', async () => {
  await givenActivity(testing, house, { occurredOn: '2026-09-10' })
  await expect(remind('2026-09-01')).rejects.toMatchObject({ code: 'activities.dutyNotOpen' })
  await expect(remind('2026-09-01', house.office, house.city.secondBranch.id)).rejects.toMatchObject({
    code: 'activities.nobodyToRemind',
  })
  for (const actor of [house.secretary, house.outsider, actorWith([{ role: 'unitLeader', on: house.city.unit }])])
    await expect(remind('2026-10-01', actor)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
