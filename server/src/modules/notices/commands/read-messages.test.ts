import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, givenNotice, messagesOf, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { readMessages } from './read-messages.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('one message or all of one’s own are read; another’s stay unread', async () => {
  await givenNotice(testing, house)
  await givenNotice(testing, house, { title: '另一份通知' })
  const [latest] = (await messagesOf(testing, house.first)).items
  await callAs(testing, house.second, readMessages, { messageId: latest?.id })
  expect((await messagesOf(testing, house.first)).unread).toBe(2)
  await callAs(testing, house.first, readMessages, { messageId: latest?.id })
  expect((await messagesOf(testing, house.first)).unread).toBe(1)
  await callAs(testing, house.first, readMessages, {})
  expect((await messagesOf(testing, house.first)).unread).toBe(0)
  expect((await messagesOf(testing, house.second)).unread).toBe(2)
})
