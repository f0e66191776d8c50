import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, givenRobot, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { testRobot } from './test-robot.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('a test message waits in the outbox and goes out at once, also on a Sunday', async () => {
  testing.clock.set('2026-11-22T02:00:00Z')
  const robotId = await givenRobot(testing, house)
  await callAs(testing, house.office, testRobot, { robotId })
  const [waiting] = await testing.platform.db.selectFrom('outbox').selectAll().execute()
  expect(waiting).toMatchObject({ channel: 'robot', robot_id: robotId, next_at: testing.clock.now() })
  await expect(callAs(testing, house.outsider, testRobot, { robotId })).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
