import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, givenNotice, messagesOf, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { signNotice } from './sign-notice.ts'
import { withdrawNotice } from './withdraw-notice.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('a recipient signs once, with a note; the message about it is read thereby', async () => {
  const { id } = await givenNotice(testing, house)
  await callAs(testing, house.first, signNotice, { noticeId: id, note: '已布置' })
  const kept = await testing.platform.db.selectFrom('notice_receipt').selectAll().execute()
  expect(kept.map((one) => [one.account_id === house.first.accountId, one.note, one.signed_at !== null])).toEqual(
    expect.arrayContaining([
      [true, '已布置', true],
      [false, '', false],
    ]),
  )
  expect((await messagesOf(testing, house.first)).unread).toBe(0)
  await expect(callAs(testing, house.first, signNotice, { noticeId: id })).rejects.toMatchObject({
    code: 'notices.alreadySigned',
  })
})

test('to whoever did not receive it there is no such notice; a withdrawn one is not signed', async () => {
  const { id } = await givenNotice(testing, house)
  for (const actor of [house.stranger, house.office])
    await expect(callAs(testing, actor, signNotice, { noticeId: id })).rejects.toMatchObject({
      code: 'platform.notFoundOrNotAllowed',
    })
  await callAs(testing, house.office, withdrawNotice, { noticeId: id, version: 1, reason: '时间有误' })
  await expect(callAs(testing, house.second, signNotice, { noticeId: id })).rejects.toMatchObject({
    code: 'notices.alreadyWithdrawn',
  })
})
