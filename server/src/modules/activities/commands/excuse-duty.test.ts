import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { excuseDuty } from './excuse-duty.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const excuse = (periodStartOn: string, kindCode = 'theme_day', actor = house.secretary) =>
  callAs(testing, actor, excuseDuty, {
    organizationId: house.city.branch.id,
    ...{ kindCode, periodStartOn, reason: '防汛值守' },
  })

test('an excuse is kept once, with who gave it', async () => {
  await excuse('2026-07-01')
  const [kept] = await testing.platform.db.selectFrom('duty_excuse').selectAll().execute()
  expect(kept).toMatchObject({ reason: '防汛值守', made_by_name: '测试人员', period_start_on: '2026-07-01' })
  await expect(excuse('2026-07-01')).rejects.toMatchObject({ code: 'activities.alreadyExcused' })
  expect(await auditOf(testing, 'activities.excuseDuty')).toMatchObject([{ change: { kindCode: 'theme_day' } }])
})

test('what is met needs no excuse, and what is not owed cannot be excused', async () => {
  await givenActivity(testing, house, { occurredOn: '2026-08-06' })
  await expect(excuse('2026-08-01')).rejects.toMatchObject({ code: 'activities.dutyMet' })
  await expect(excuse('2026-09-15')).rejects.toMatchObject({ code: 'activities.dutyUnknown' })
  await expect(excuse('2026-09-01', 'reading_club')).rejects.toMatchObject({ code: 'activities.dutyUnknown' })
})

test('nobody excuses another unit’s branch', async () => {
  await expect(excuse('2026-09-01', 'theme_day', house.outsider)).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
