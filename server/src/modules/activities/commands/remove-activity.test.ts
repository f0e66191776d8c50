import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { removeActivity } from './remove-activity.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const remove = (activityId: string, version = 1, actor = house.secretary) =>
  callAs(testing, actor, removeActivity, { activityId, version, reason: '重复登记' })

test('a removed activity stays in the table with its reason, its links end, and the day is free again', async () => {
  const links = [{ taskId: house.task.id, did: '宣传' }]
  const { id } = await givenActivity(testing, house, { links })
  await remove(id)
  const row = await testing.platform.db
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.removed_reason).toBe('重复登记')
  const link = await testing.platform.db.selectFrom('activity_link').selectAll().executeTakeFirstOrThrow()
  expect(link.unlinked_at).not.toBeNull()
  await expect(remove(id, 2)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await givenActivity(testing, house)
  expect(await auditOf(testing, 'activities.removeActivity')).toMatchObject([{ change: { reason: '重复登记' } }])
})

test('one whose resolution became a task stays, an older version and another unit are refused', async () => {
  const resolutions = [{ text: '完成调研', ownerId: null, dueOn: null }]
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-10-10', resolutions })
  await expect(remove(id, 7)).rejects.toMatchObject({ code: 'platform.versionConflict' })
  await expect(remove(id, 1, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await testing.platform.db.updateTable('activity_resolution').set({ task_id: house.task.id }).execute()
  await expect(remove(id)).rejects.toMatchObject({
    code: 'activities.hasTasks',
    detail: { taskName: '老旧小区改造' },
  })
})
