import { listFailedDeliveries as contract } from '@hepai/contract/notices'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, givenRobot, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { testRobot } from '../commands/test-robot.ts'
import { listFailedDeliveries } from './list-failed-deliveries.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('the system’s administrator sees what was given up and why, without a word of it', async () => {
  const robotId = await givenRobot(testing, house)
  await callAs(testing, house.office, testRobot, { robotId })
  await callAs(testing, house.office, testRobot, { robotId })
  const { db, clock } = testing.platform
  const [one] = await db.selectFrom('outbox').select('id').execute()
  await db
    .updateTable('outbox')
    .set({ dead_at: clock.now(), tries: 8, last_error: '机器人答复 404' })
    .where('id', '=', one?.id ?? '')
    .execute()
  const list = (actor = house.administrator) =>
    outputOf(callAs(testing, actor, listFailedDeliveries, {}), contract.output)
  const shown = await list()
  expect(shown.items).toMatchObject([{ receiver: '党务群', tries: 8, lastError: '机器人答复 404' }])
  expect(shown.waiting).toBe(1)
  expect(JSON.stringify(shown)).not.toContain('测试消息')
  await expect(list(house.office)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
