import { showChannels as contract } from '@hepai/contract/notices'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { saveChannels } from '../commands/save-channels.ts'
import { showChannels } from './show-channels.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('before the first choice no mail is sent; afterwards one sees one’s own choice and nobody else’s', async () => {
  const show = (actor = house.first) => outputOf(callAs(testing, actor, showChannels, {}), contract.output)
  expect(await show()).toEqual({ mailWhen: 'never', mailAddress: '', hasMailServer: false, version: 0 })
  const choice = { mailWhen: 'atOnce', mailAddress: 'secretary@example.cn', version: 0 }
  await callAs(testing, house.first, saveChannels, choice)
  expect(await show()).toMatchObject({ mailWhen: 'atOnce', mailAddress: 'secretary@example.cn', version: 1 })
  expect(await show(house.second)).toMatchObject({ mailWhen: 'never', mailAddress: '' })
})
