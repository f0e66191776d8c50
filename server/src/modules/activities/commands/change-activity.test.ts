import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import {
  type ActivityHouse,
  activityHouse,
  type activityInput,
  changedInput,
  givenActivity,
} from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { changeActivity } from './change-activity.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

function changed(wish: Parameters<typeof activityInput>[1]) {
  const fields = changedInput(house, wish)
  return fields
}
const change = (
  activityId: string,
  version: number,
  wish: Parameters<typeof activityInput>[1],
  actor = house.secretary,
) => callAs(testing, actor, changeActivity, { activityId, version, ...changed(wish) })

test('a planned meeting becomes one that was held, with its attendance', async () => {
  const { id } = await givenActivity(testing, house, { state: 'planned', occurredOn: '2026-11-23', attendance: [] })
  await change(id, 1, { occurredOn: '2026-11-23', title: '主题党日：进社区' })
  const row = await testing.platform.db
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ state: 'held', title: '主题党日：进社区', present: 3, version: 2 })
  expect(await auditOf(testing, 'activities.changeActivity')).toMatchObject([
    { change: { fields: ['title', 'state', 'attendance'] } },
  ])
})

test('whoever saves an older version gets both', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-11-02' })
  await change(id, 1, { occurredOn: '2026-11-02', title: '改过一次' })
  await expect(change(id, 1, { occurredOn: '2026-11-02', title: '再改' })).rejects.toMatchObject({
    code: 'platform.versionConflict',
    detail: { current: { title: '改过一次', version: 2 }, yours: { title: '再改', version: 1 } },
  })
})

test('what was held does not become a plan again, nor does it move onto another meeting', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-11-03' })
  await givenActivity(testing, house, { occurredOn: '2026-11-04' })
  await expect(change(id, 1, { occurredOn: '2026-12-03', state: 'planned' })).rejects.toMatchObject({
    code: 'activities.heldStaysHeld',
  })
  await expect(change(id, 1, { occurredOn: '2026-11-04' })).rejects.toMatchObject({
    code: 'activities.alreadyRecorded',
  })
})

test('an answered item cannot be dropped, an open one can', async () => {
  const { id } = await givenActivity(testing, house, {
    occurredOn: '2026-11-05',
    items: [{ topic: '甲' }, { topic: '乙' }],
  })
  const items = await testing.platform.db
    .selectFrom('activity_item')
    .select(['id', 'topic'])
    .where('activity_id', '=', id)
    .orderBy('sort')
    .execute()
  const [first, second] = items
  await testing.platform.db
    .updateTable('activity_item')
    .set({ state: 'noAction', answer: '已在部署中' })
    .where('id', '=', first?.id ?? '')
    .execute()
  await expect(
    change(id, 1, { occurredOn: '2026-11-05', items: [{ id: second?.id, topic: '乙' }] }),
  ).rejects.toMatchObject({
    code: 'activities.answeredItemKept',
    detail: { topic: '甲' },
  })
  await change(id, 1, { occurredOn: '2026-11-05', items: [{ id: first?.id, topic: '甲（补充）' }] })
  const kept = await testing.platform.db.selectFrom('activity_item').selectAll().where('activity_id', '=', id).execute()
  expect(kept).toMatchObject([{ id: first?.id, topic: '甲（补充）', state: 'noAction' }])
  const row = await testing.platform.db
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.open_items).toBe(0)
})

test('after a week it is corrected, not changed', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-11-06' })
  testing.clock.set('2026-12-02T02:00:00Z')
  await expect(change(id, 1, { occurredOn: '2026-11-06' })).rejects.toMatchObject({
    code: 'activities.needsCorrection',
  })
  testing.clock.set('2026-11-23T02:00:00Z')
})

test('outside one’s branch it looks absent', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-11-07' })
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(change(id, 1, {}, house.outsider)).rejects.toMatchObject(refused)
  await expect(change(crypto.randomUUID(), 1, {})).rejects.toMatchObject(refused)
})
