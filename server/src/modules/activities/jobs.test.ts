import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActivityHouse, activityHouse, givenActivity } from '../../testing/given-activity.ts'
import { givenRobot, noticeHouse } from '../../testing/given-notice.ts'
import { givenAccount } from '../../testing/given-access.ts'
import { type TestPlatform, testPlatform } from '../../testing/platform.ts'
import { activitiesJobs } from './jobs.ts'

let testing: TestPlatform
let house: ActivityHouse
let secretaryId: string
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
  const account = await givenAccount(testing, {
    name: '书记甲',
    roles: [{ role: 'branchSecretary', on: house.city.branch }],
  })
  secretaryId = account.id
})
afterAll(() => testing.close())

const runAt = async (instant: string) => {
  testing.clock.set(instant)
  for (const job of activitiesJobs) await job.run(testing.platform)
}
const titles = async (kind: string) => {
  const rows = await testing.platform.db
    .selectFrom('message')
    .select(['title', 'account_id'])
    .where('title', 'like', `%${kind}%`)
    .execute()
  expect(rows.every((row) => row.account_id === secretaryId)).toBe(true)
  return rows.map((row) => row.title)
}

test('a duty is announced a week before, on its last day and when it is late, each once, never on a day off', async () => {
  await givenActivity(testing, house, { occurredOn: '2026-10-16' })
  await runAt('2026-11-22T00:10:00Z')
  expect(await titles('主题党日')).toEqual([])
  await runAt('2026-11-23T00:10:00Z')
  await runAt('2026-11-24T00:10:00Z')
  expect(await titles('主题党日')).toEqual(['市住建局第一党支部：主题党日，期限 2026年11月30日'])
  await runAt('2026-11-30T00:10:00Z')
  await runAt('2026-12-01T00:10:00Z')
  await runAt('2026-12-02T00:10:00Z')
  expect((await titles('主题党日')).slice(1)).toEqual([
    '市住建局第一党支部：主题党日，期限就是今天',
    '市住建局第一党支部：主题党日已过期限 2026年11月30日，还没有记录',
  ])
})

test('a robot hears the organisation and what is due, never a person, and once a day', async () => {
  const other = await testPlatform()
  try {
    const city = await noticeHouse(other)
    await givenRobot(other, city)
    other.clock.set('2026-11-23T00:10:00Z')
    for (const job of [...activitiesJobs, ...activitiesJobs]) await job.run(other.platform)
    const told = await other.platform.db.selectFrom('outbox').select(['channel', 'body']).execute()
    expect(told).toHaveLength(1)
    expect(told[0]?.body).toContain('【合拍】市住建局 2026年11月23日提醒')
    expect(told[0]?.body).toContain('· 市住建局第一党支部：主题党日，期限 2026年11月30日')
    expect(told[0]?.body).not.toMatch(/书记|党办|外单位|税务/)
  } finally {
    await other.close()
  }
})
