import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { fileOf } from '../../../testing/given-ledger.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { exportLedger } from './export-ledger.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const exported = (underId: string, year = '2026', actor = house.office) =>
  fileOf(callAs(testing, actor, exportLedger, { underId, year }))

test('the columns of the handbook, one row a held activity, in the order of days, formulas as plain text', async () => {
  const [first, second, third] = house.members
  await givenActivity(testing, house, { title: '=1+1', occurredOn: '2026-11-20', startsAt: '09:00', endsAt: '11:00' })
  await givenActivity(testing, house, {
    ...{ occurredOn: '2026-03-05', title: '三月', place: '三楼' },
    attendance: [
      { personId: first?.id ?? '', status: 'present' },
      { personId: second?.id ?? '', status: 'absent', reason: '出差' },
      { personId: third?.id ?? '', status: 'absent', reason: '病假' },
    ],
    resolutions: [
      { text: '第一项', ownerId: null, dueOn: null },
      { text: '第二项', ownerId: null, dueOn: null },
    ],
  })
  await givenActivity(testing, house, { state: 'planned', occurredOn: '2026-12-18', attendance: [] })
  const { rows, fileName } = await exported(house.city.branch.id)
  expect(fileName).toMatch(/^活动台账-.+-2026年\.xlsx$/)
  const [head, ...held] = rows
  const at = (label: string) => held.map((row) => row[(head ?? []).findIndex((cell) => String(cell).startsWith(label))])
  expect(held).toHaveLength(2)
  expect(at('日期')).toEqual(['2026-03-05', '2026-11-20'])
  expect(at('时间')[1]).toBe('09:00-11:00')
  expect(at('主题')).toEqual(['三月', '=1+1'])
  expect(at('请假')[0]).toBe('党员乙（出差）、党员丙（病假）')
  expect(at('决议')[0]).toBe('第一项\n第二项')
  expect((await exported(house.city.branch.id, '2025')).rows).toHaveLength(1)
  expect(await auditOf(testing, 'activities.exportLedger')).toHaveLength(2)
})

test('another unit’s is refused like one that does not exist', async () => {
  for (const underId of [house.city.branch.id, testing.platform.newId()])
    await expect(exported(underId, '2026', house.outsider)).rejects.toMatchObject({
      code: 'platform.notFoundOrNotAllowed',
    })
})
