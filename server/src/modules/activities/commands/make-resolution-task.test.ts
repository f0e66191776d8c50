import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { givenPlan } from '../../../testing/given-plan.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { makeResolutionTask } from './make-resolution-task.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

async function resolution(occurredOn: string): Promise<string> {
  const resolutions = [{ text: '走访二十户居民，汇总改造意见', ownerId: house.members[0]?.id ?? null, dueOn: null }]
  const { id } = await givenActivity(testing, house, { kindCode: 'general_meeting', occurredOn, resolutions })
  const row = await testing.platform.db
    .selectFrom('activity_resolution')
    .select('id')
    .where('activity_id', '=', id)
    .executeTakeFirstOrThrow()
  return row.id
}
const make = (resolutionId: string, wish: object = {}, actor = house.secretary) =>
  callAs(testing, actor, makeResolutionTask, { resolutionId, planId: house.plan.id, dueOn: '2026-12-18', ...wish })
const Made = z.object({ taskId: z.uuid(), planId: z.uuid(), seq: z.int() })

test('the task is in the plan with owner, day and the words of the meeting, once', async () => {
  const resolutionId = await resolution('2026-11-02')
  const made = await outputOf(make(resolutionId), Made)
  const task = await testing.platform.db
    .selectFrom('task')
    .selectAll()
    .where('id', '=', made.taskId)
    .executeTakeFirstOrThrow()
  expect(task).toMatchObject({
    name: '走访二十户居民，汇总改造意见',
    organization_id: house.city.branch.id,
    owner_id: house.members[0]?.id,
    ...{ due_on: '2026-12-18', not_before: '2026-11-02', line: 'joint', duration_days: 35 },
  })
  expect(task.start_on).toBe('2026-11-02')
  const change = await testing.platform.db.selectFrom('plan_change').selectAll().executeTakeFirstOrThrow()
  expect(change).toMatchObject({ seq: made.seq, by_name: '系统', task_ids: [made.taskId] })
  expect(change.label).toContain('测试人员登记')
  await expect(make(resolutionId)).rejects.toMatchObject({ code: 'activities.alreadyTask' })
  expect(await auditOf(testing, 'activities.makeResolutionTask')).toMatchObject([{ change: { taskId: made.taskId } }])
})

test('whoever may edit the plan is named in its history', async () => {
  await outputOf(make(await resolution('2026-11-03'), {}, house.office), Made)
  const changes = await testing.platform.db.selectFrom('plan_change').select('by_name').orderBy('seq').execute()
  expect(changes.map((one) => one.by_name)).toEqual(['系统', '测试人员'])
})

test('another unit’s plan, a day before the decision and an owner from elsewhere are refused', async () => {
  const id = await resolution('2026-11-04')
  const other = await givenPlan(testing, { organization: house.city.otherUnit })
  await expect(make(id, { planId: other.id })).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await expect(make(id, { dueOn: '2026-11-01' })).rejects.toMatchObject({ code: 'planning.dueBeforeStart' })
  await expect(make(id, { ownerId: house.stranger.id })).rejects.toMatchObject({ code: 'planning.ownerOutside' })
  await expect(make(id, {}, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})

test('a plan that was put away says so', async () => {
  const put = {
    planId: (await givenPlan(testing, { organization: house.city.unit, year: 2025, name: '上年计划' })).id,
    resolutionId: await resolution('2026-11-06'),
  }
  await testing.platform.db.updateTable('plan').set({ archived_at: new Date() }).where('id', '=', put.planId).execute()
  await expect(make(put.resolutionId, put)).rejects.toMatchObject({ code: 'planning.archived' })
})
