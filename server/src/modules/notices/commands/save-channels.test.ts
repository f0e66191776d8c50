import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { saveChannels } from './save-channels.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

const save = (mailWhen: string, mailAddress: string, version: number) =>
  callAs(testing, house.first, saveChannels, { mailWhen, mailAddress, version })

test('the address is kept encrypted; without one no mail can be asked for; an older page is a conflict', async () => {
  await save('digest', 'secretary@example.cn', 0)
  const [kept] = await testing.platform.db.selectFrom('channel_choice').selectAll().execute()
  expect(kept?.mail_cipher).toMatch(/^g1\./)
  expect(kept?.mail_cipher).not.toContain('example')
  await expect(save('atOnce', '', 1)).rejects.toMatchObject({ code: 'notices.mailAddressMissing' })
  await expect(save('never', '', 0)).rejects.toMatchObject({ code: 'platform.versionConflict' })
  await save('never', '', 1)
  expect((await testing.platform.db.selectFrom('channel_choice').selectAll().execute())[0]).toMatchObject({
    mail_cipher: null,
    version: 2,
  })
})
