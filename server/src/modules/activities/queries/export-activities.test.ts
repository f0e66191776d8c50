import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { sheetOf } from '../../../testing/read-sheet.ts'
import { exportActivities } from './export-activities.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
  await givenActivity(testing, house, { occurredOn: '2026-10-10', title: '@十月' })
  await givenActivity(testing, house, { occurredOn: '2026-11-10', title: '十一月', kindCode: 'party_lecture' })
  const second = { organizationId: house.city.secondBranch.id, attendance: [], title: '第二支部' }
  await givenActivity(testing, house, { occurredOn: '2026-07-10', ...second }, house.office)
})
afterAll(() => testing.close())

const sheet = (input: object, actor = house.secretary) => sheetOf(callAs(testing, actor, exportActivities, input))

test('the sheet holds what the filters leave, the latest first, counts as numbers', async () => {
  const [head, ...rows] = await sheet({ organizationId: house.city.branch.id })
  expect(head?.slice(0, 4)).toEqual(['日期', '时间', '活动', '种类'])
  expect(rows.map((row) => row[2])).toEqual(['十一月', '@十月'])
  expect(rows[0]?.[7]).toBe(3)
  expect((await sheet({ kindCode: 'party_lecture' })).slice(1).map((row) => row[3])).toEqual(['党课'])
})

test('other branches are in it only for those who may read there', async () => {
  expect(await sheet({}, house.office)).toHaveLength(4)
  const absent = { code: 'platform.notFoundOrNotAllowed' }
  const elsewhere = actorWith([{ role: 'branchSecretary', on: house.city.otherBranch }])
  expect(await sheet({}, elsewhere)).toHaveLength(1)
  await expect(sheet({ organizationId: house.city.secondBranch.id }, elsewhere)).rejects.toMatchObject(absent)
  await expect(sheet({}, actorWith([{ role: 'auditAdmin', on: house.city.root }]))).rejects.toMatchObject(absent)
})
