import { showNotice as contract } from '@hepai/contract/notices'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, givenNotice, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { signNotice } from '../commands/sign-notice.ts'
import { showNotice } from './show-notice.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('a recipient reads the whole text and may sign until it is signed; others find nothing', async () => {
  const { id } = await givenNotice(testing, house)
  const show = () => outputOf(callAs(testing, house.first, showNotice, { noticeId: id }), contract.output)
  expect(await show()).toMatchObject({
    senderName: '市住建局',
    paragraphs: ['请各支部于十二月中旬前完成。', '有关材料报机关党委。'],
    organizations: ['市住建局第一党支部'],
    allowed: ['notices.signNotice'],
  })
  await callAs(testing, house.first, signNotice, { noticeId: id, note: '收到' })
  expect(await show()).toMatchObject({ state: 'signed', note: '收到', allowed: [] })
  for (const actor of [house.stranger, house.office, house.administrator])
    await expect(callAs(testing, actor, showNotice, { noticeId: id })).rejects.toMatchObject({
      code: 'platform.notFoundOrNotAllowed',
    })
})
