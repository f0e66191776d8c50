import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { linkActivity } from './link-activity.ts'
import { unlinkActivity } from './unlink-activity.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

test('a link ends with a reason, stays traceable, and the task can be linked again', async () => {
  const links = [{ taskId: house.task.id, did: '宣传' }]
  const { id: activityId } = await givenActivity(testing, house, { links })
  const kept = await testing.platform.db.selectFrom('activity_link').select('id').executeTakeFirstOrThrow()
  const unlink = (actor = house.secretary) =>
    callAs(testing, actor, unlinkActivity, { linkId: kept.id, reason: '选错任务' })
  await expect(unlink(house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await unlink()
  const row = await testing.platform.db.selectFrom('activity_link').selectAll().executeTakeFirstOrThrow()
  expect(row.unlinked_reason).toBe('选错任务')
  const counted = await testing.platform.db.selectFrom('activity').select('link_count').executeTakeFirstOrThrow()
  expect(counted.link_count).toBe(0)
  await expect(unlink()).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await callAs(testing, house.secretary, linkActivity, { activityId, taskId: house.task.id, did: '再关联' })
  expect(await auditOf(testing, 'activities.unlinkActivity')).toMatchObject([{ change: { reason: '选错任务' } }])
})
