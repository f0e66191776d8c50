import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { dismissDisconnect } from './dismiss-disconnect.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const dismiss = (rule: string, subjectId: string, wish: object = {}, actor = house.office) =>
  callAs(testing, actor, dismissDisconnect, { rule, subjectId, reason: '另有安排', expiresOn: '2026-12-31', ...wish })

test('each kind of finding is dismissed with a reason until a day', async () => {
  const { id } = await givenActivity(testing, house, { items: [{ topic: '甲' }] })
  const item = await testing.platform.db.selectFrom('activity_item').select('id').executeTakeFirstOrThrow()
  await dismiss('taskWithoutBranch', house.task.id)
  await dismiss('branchWithoutLink', house.city.branch.id)
  await dismiss('activityWithoutLink', id)
  await dismiss('itemStillOpen', item.id)
  const kept = await testing.platform.db.selectFrom('disconnect_dismissal').selectAll().orderBy('id').execute()
  expect(kept.map((row) => row.organization_id)).toEqual([
    house.city.unit.id,
    ...[house.city.branch.id, house.city.branch.id, house.city.branch.id],
  ])
  expect(await auditOf(testing, 'activities.dismissDisconnect')).toHaveLength(4)
})

test('today is too early, more than a quarter too long, another unit’s and absent things are refused', async () => {
  const { id } = house.city.branch
  for (const expiresOn of ['2026-11-23', '2027-02-24'])
    await expect(dismiss('branchWithoutLink', id, { expiresOn })).rejects.toMatchObject({
      code: 'activities.dismissalExpires',
      detail: { latestOn: '2027-02-23' },
    })
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(dismiss('branchWithoutLink', id, {}, house.outsider)).rejects.toMatchObject(refused)
  for (const rule of ['taskWithoutBranch', 'branchWithoutLink', 'activityWithoutLink', 'itemStillOpen'])
    await expect(dismiss(rule, crypto.randomUUID())).rejects.toMatchObject(refused)
})
