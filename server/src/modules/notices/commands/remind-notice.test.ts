import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, givenNotice, messagesOf, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { remindNotice } from './remind-notice.ts'
import { signNotice } from './sign-notice.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('only those who have not signed are reminded, once a day', async () => {
  const { id } = await givenNotice(testing, house)
  const remind = () => callAs(testing, house.office, remindNotice, { noticeId: id })
  await callAs(testing, house.first, signNotice, { noticeId: id })
  expect(await remind()).toMatchObject({ output: { reminded: 1 } })
  expect((await messagesOf(testing, house.second)).items[0]?.kind).toBe('noticeReminder')
  expect((await messagesOf(testing, house.first)).items.map((one) => one.kind)).toEqual(['noticeReceived'])
  await expect(remind()).rejects.toMatchObject({ code: 'notices.remindedToday' })
  testing.clock.set('2026-11-24T02:00:00Z')
  expect(await remind()).toMatchObject({ output: { reminded: 1 } })
  await callAs(testing, house.second, signNotice, { noticeId: id })
  await expect(remind()).rejects.toMatchObject({ code: 'notices.allSigned' })
})
