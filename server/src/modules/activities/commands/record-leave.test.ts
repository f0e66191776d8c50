import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { recordLeave } from './record-leave.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const record = (personId: string | undefined, fromOn: string, toOn: string | null, actor = house.secretary) =>
  callAs(testing, actor, recordLeave, { personId, kind: 'travel', fromOn, toOn, reason: '招商' })

test('an absence is kept with who entered it', async () => {
  await record(house.members[0]?.id, '2026-11-10', '2026-11-12')
  const kept = await testing.platform.db.selectFrom('person_leave').selectAll().execute()
  expect(kept).toMatchObject([{ kind: 'travel', from_on: '2026-11-10', recorded_by_name: '测试人员', reason: '招商' }])
  expect(await auditOf(testing, 'activities.recordLeave')).toMatchObject([{ change: { fromOn: '2026-11-10' } }])
})

test('two phones that enter the same absence at once make one', async () => {
  const person = house.members[1]?.id
  const both = await Promise.allSettled([record(person, '2026-11-10', null), record(person, '2026-11-11', null)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('an end before the beginning and people of another unit are refused', async () => {
  await expect(record(house.members[2]?.id, '2026-11-10', '2026-11-09')).rejects.toMatchObject({
    code: 'activities.leaveDates',
  })
  await expect(record(house.stranger.id, '2026-11-10', null)).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
