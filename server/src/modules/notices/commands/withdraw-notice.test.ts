import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, givenNotice, messagesOf, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { withdrawNotice } from './withdraw-notice.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

const withdraw = (noticeId: string, version = 1, actor = house.office) =>
  callAs(testing, actor, withdrawNotice, { noticeId, version, reason: '附件有误，另行发出' })

test('everyone who received it hears that it is withdrawn and why, once', async () => {
  const { id } = await givenNotice(testing, house)
  await withdraw(id)
  expect((await messagesOf(testing, house.second)).items[0]).toMatchObject({
    kind: 'noticeWithdrawn',
    body: '市住建局撤回了这份通知：附件有误，另行发出',
  })
  await expect(withdraw(id, 2)).rejects.toMatchObject({ code: 'notices.alreadyWithdrawn' })
})

test('an older version is a conflict, and another office cannot withdraw it', async () => {
  const { id } = await givenNotice(testing, house)
  await expect(withdraw(id, 7)).rejects.toMatchObject({ code: 'platform.versionConflict' })
  await expect(withdraw(id, 1, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
