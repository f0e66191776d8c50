import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type NoticeHouse, givenNotice, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listMessages } from './list-messages.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

const Page = z.object({
  items: z.array(z.object({ title: z.string() })),
  nextCursor: z.string().nullable(),
  unread: z.int(),
})

test('one’s own messages come the latest first, page by page', async () => {
  for (const title of ['甲', '乙', '丙']) {
    await givenNotice(testing, house, { title })
    testing.clock.set(new Date(testing.clock.now().getTime() + 60_000).toISOString())
  }
  const list = (input: object) => outputOf(callAs(testing, house.first, listMessages, input), Page)
  const first = await list({ limit: '2' })
  const second = await list({ limit: '2', cursor: first.nextCursor })
  expect([...first.items, ...second.items].map((one) => one.title)).toEqual(['请签收：丙', '请签收：乙', '请签收：甲'])
  expect([first.unread, second.nextCursor]).toEqual([3, null])
})
