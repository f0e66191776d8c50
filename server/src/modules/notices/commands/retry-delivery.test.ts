import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, givenRobot, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { retryDelivery } from './retry-delivery.ts'
import { testRobot } from './test-robot.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('what was given up waits again from the first try; what waits or was sent is left alone', async () => {
  await callAs(testing, house.office, testRobot, { robotId: await givenRobot(testing, house) })
  const { db, clock } = testing.platform
  const [one] = await db.selectFrom('outbox').select('id').execute()
  const retry = (actor = house.administrator) => callAs(testing, actor, retryDelivery, { deliveryId: one?.id })
  await expect(retry()).rejects.toMatchObject({ code: 'notices.alreadyDelivered' })
  await db.updateTable('outbox').set({ dead_at: clock.now(), tries: 8 }).execute()
  await expect(retry(house.office)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await retry()
  expect(await db.selectFrom('outbox').select(['dead_at', 'tries']).execute()).toEqual([{ dead_at: null, tries: 0 }])
})
