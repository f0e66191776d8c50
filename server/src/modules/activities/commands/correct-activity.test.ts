import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { auditOf } from '../../../testing/given-access.ts'
import {
  type ActivityHouse,
  activityHouse,
  type activityInput,
  changedInput,
  givenActivity,
} from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { ledgerHead, sheetOf } from '../../../testing/given-ledger.ts'
import { commitLedger } from './commit-ledger.ts'
import { correctActivity } from './correct-activity.ts'
import { previewLedger } from './preview-ledger.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

function correct(activityId: string, wish: Parameters<typeof activityInput>[1], actor = house.secretary) {
  const fields = changedInput(house, wish)
  return callAs(testing, actor, correctActivity, { activityId, version: 1, reason: '时间记错', ...fields })
}

test('a correction long after keeps what stood before, field by field', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-10-15' })
  testing.clock.set('2027-02-01T02:00:00Z')
  await correct(id, { occurredOn: '2026-10-16', startsAt: '10:00', attendance: [] })
  testing.clock.set('2026-11-23T02:00:00Z')
  const kept = await testing.platform.db.selectFrom('activity_correction').selectAll().execute()
  expect(kept).toMatchObject([
    { reason: '时间记错', before: { occurredOn: '2026-10-15', startsAt: '09:00', attendance: [{}, {}, {}] } },
  ])
  expect(await auditOf(testing, 'activities.correctActivity')).toMatchObject([
    { change: { fields: ['occurredOn', 'startsAt', 'attendance'], reason: '时间记错' } },
  ])
})

test('someone who left the branch since stays on the corrected list', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-09-15' })
  const [first] = house.members
  await testing.platform.db
    .updateTable('person')
    .set({ organization_id: house.city.otherBranch.id })
    .where('id', '=', first?.id ?? '')
    .execute()
  await correct(id, { occurredOn: '2026-09-15', place: '二楼会议室' })
  const names = await testing.platform.db
    .selectFrom('activity_attendance')
    .select('name')
    .where('activity_id', '=', id)
    .orderBy('sort')
    .execute()
  expect(names.map((row) => row.name)).toEqual(['党员甲', '党员乙', '党员丙'])
})

test('nothing changed is no correction, and an older version or another unit is refused', async () => {
  const attendance = house.members
    .slice(1, 3)
    .map(({ id }) => ({ personId: id, status: 'present' as const, reason: '' }))
  const wish = { occurredOn: '2026-08-15', attendance }
  const { id } = await givenActivity(testing, house, wish)
  await expect(correct(id, wish)).rejects.toMatchObject({ code: 'activities.nothingToCorrect' })
  await correct(id, { ...wish, place: '会议室' })
  await expect(correct(id, { ...wish, place: '礼堂' })).rejects.toMatchObject({ code: 'platform.versionConflict' })
  await expect(correct(id, wish, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})

async function importedRecord(day: string): Promise<string> {
  const file = await sheetOf([ledgerHead, [1, day, '主题党日', '台账里的一次', '', '', 13, 12, '张三（出差）']])
  const input = { underId: house.city.branch.id, fileName: '台账.xlsx' }
  const { previewId } = await outputOf(
    callAs(testing, house.secretary, previewLedger, input, { file }),
    z.object({ previewId: z.uuid() }),
  )
  await callAs(testing, house.secretary, commitLedger, { previewId })
  const { id } = await testing.platform.db
    .selectFrom('activity')
    .select('id')
    .where('occurred_on', '=', day)
    .executeTakeFirstOrThrow()
  return id
}
const countsOf = (id: string) =>
  testing.platform.db
    .selectFrom('activity')
    .select(['eligible', 'present', 'absent'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

test('an imported record keeps its 应到 and 实到 when it is corrected, until names are given', async () => {
  const id = await importedRecord('2025-03-05')
  await correct(id, { occurredOn: '2025-03-05', title: '台账里的一次', place: '社区', attendance: [] })
  expect(await countsOf(id)).toEqual({ eligible: 13, present: 12, absent: 1 })
  const attendance = house.members
    .slice(1, 3)
    .map(({ id: personId }) => ({ personId, status: 'present' as const, reason: '' }))
  const fields = changedInput(house, { occurredOn: '2025-03-05', title: '台账里的一次', attendance })
  await callAs(testing, house.secretary, correctActivity, { activityId: id, version: 2, reason: '补录名单', ...fields })
  const counted = await countsOf(id)
  expect(counted.present).toBe(2)
  expect(counted.eligible).not.toBe(13)
})
