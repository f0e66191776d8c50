import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { dismissDisconnect } from '../commands/dismiss-disconnect.ts'
import { linkActivity } from '../commands/link-activity.ts'
import { resolveItem } from '../commands/resolve-item.ts'
import { listDisconnects } from './list-disconnects.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Found = z.object({
  items: z.array(
    z.object({
      rule: z.string(),
      subjectId: z.uuid(),
      subjectName: z.string(),
      reason: z.string(),
      fix: z.object({ operation: z.string() }),
    }),
  ),
  counts: z.record(z.string(), z.int()),
})
const list = (more: object = {}, actor = house.office) =>
  outputOf(callAs(testing, actor, listDisconnects, { organizationId: house.city.unit.id, ...more }), Found)
const rules = async () => (await list()).items.map((one) => one.rule)

test('each finding says why and goes away when it is mended', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-11-01', items: [{ topic: '全会精神' }] })
  const found = await list()
  expect(found.items.map((one) => `${one.rule} ${one.subjectName}`).sort()).toEqual([
    'activityWithoutLink 十一月主题党日',
    'branchWithoutLink 市住建局第一党支部',
    'branchWithoutLink 市住建局第二党支部',
    'itemStillOpen 全会精神',
    'taskWithoutBranch 老旧小区改造',
  ])
  expect(found.counts).toEqual({ taskWithoutBranch: 1, branchWithoutLink: 2, activityWithoutLink: 1, itemStillOpen: 1 })
  await callAs(testing, house.secretary, linkActivity, { activityId: id, taskId: house.task.id, did: '入户' })
  const item = found.items.at(-1)
  await callAs(testing, house.secretary, resolveItem, { itemId: item?.subjectId, state: 'noAction', answer: '已部署' })
  expect(await rules()).toEqual(['taskWithoutBranch', 'branchWithoutLink'])
  const branches = JSON.stringify([{ organizationId: house.city.branch.id, did: '包楼' }])
  await testing.platform.db.updateTable('task').set({ branches }).where('id', '=', house.task.id).execute()
  expect(await rules()).toEqual(['branchWithoutLink'])
})

test('a dismissal hides its finding until it expires', async () => {
  const subjectId = house.city.secondBranch.id
  const dismissal = { rule: 'branchWithoutLink', subjectId, reason: '新组建', expiresOn: '2026-12-01' }
  await callAs(testing, house.office, dismissDisconnect, dismissal)
  expect(await rules()).toEqual([])
  testing.clock.set('2026-12-02T02:00:00Z')
  expect(await rules()).toEqual(['branchWithoutLink'])
  testing.clock.set('2026-11-23T02:00:00Z')
})

test('one rule can be asked for, and another unit looks absent', async () => {
  expect((await list({ rule: 'itemStillOpen' })).items).toEqual([])
  await expect(list({}, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
