import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, givenRobot, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { removeRobot } from './remove-robot.ts'
import { testRobot } from './test-robot.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('a robot that is removed gets nothing more, and what waited is given up', async () => {
  const robotId = await givenRobot(testing, house)
  await callAs(testing, house.office, testRobot, { robotId })
  const remove = (actor = house.office) => callAs(testing, actor, removeRobot, { robotId, reason: '群已解散' })
  await expect(remove(house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await remove()
  expect(await testing.platform.db.selectFrom('outbox').selectAll().execute()).toEqual([])
  await expect(remove()).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
