import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { amendAttendance } from './amend-attendance.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Saved = z.object({ version: z.int() })
const entry = (place: number, status: 'present' | 'absent' = 'present', reason = '') => ({
  ...{ personId: house.members[place]?.id ?? '', status, reason },
})
const four = () => [0, 1, 2, 3].map((place) => entry(place))
const amend = (activityId: string, more: object = {}, actor = house.secretary) =>
  outputOf(
    callAs(testing, actor, amendAttendance, { activityId, version: 1, attendance: four(), guests: [], ...more }),
    Saved,
  )
const row = (id: string) =>
  testing.platform.db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const corrections = (id: string) =>
  testing.platform.db.selectFrom('activity_correction').selectAll().where('activity_id', '=', id).execute()

test('one more who came is entered within the week without a reason; everything else stays', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-10-15', items: [{ topic: '重要讲话' }] })
  await amend(id, { guests: [{ name: '王某', post: '社区书记' }] })
  expect(await row(id)).toMatchObject({ present: 4, absent: 5, open_items: 1, version: 2 })
  expect((await row(id)).minutes).toMatchObject({ guests: [{ name: '王某' }] })
  expect(await corrections(id)).toEqual([])
  expect(await auditOf(testing, 'activities.amendAttendance')).toMatchObject([{ change: { present: 4, absent: 5 } }])
})

test('after a week it says why, and the list that stood stays visible', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-10-16' })
  testing.clock.set('2026-12-05T02:00:00Z')
  await expect(amend(id)).rejects.toMatchObject({ code: 'activities.amendReason' })
  await amend(id, { reason: '漏记一人' })
  testing.clock.set('2026-11-23T02:00:00Z')
  expect(await corrections(id)).toMatchObject([{ reason: '漏记一人', before: { attendance: [{}, {}, {}] } }])
})

test('a list that could not carry a recorded vote, no change at all, and strangers are refused', async () => {
  const vote = { matter: '计划', rule: 'resolution' as const, eligible: 8, present: 3, yes: 3, no: 0, abstain: 0 }
  const { id } = await givenActivity(testing, house, {
    ...{ kindCode: 'general_meeting', occurredOn: '2026-10-17', votes: [vote] },
  })
  await expect(amend(id, { attendance: [entry(0)] })).rejects.toMatchObject({ code: 'activities.morePresentThanCame' })
  const same = { attendance: [0, 1, 2].map((place) => entry(place)) }
  await expect(amend(id, same)).rejects.toMatchObject({ code: 'activities.nothingToCorrect' })
  await expect(amend(id, { attendance: [entry(0, 'absent')] })).rejects.toMatchObject({
    code: 'activities.absentReason',
  })
  await expect(amend(id, {}, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})

test('two people who amend at once do not overwrite one another', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-10-18' })
  const both = await Promise.allSettled([amend(id), amend(id, { attendance: four().slice(0, 2) })])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})
