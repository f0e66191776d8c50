import { listSentNotices as contract } from '@hepai/contract/notices'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { type NoticeHouse, givenNotice, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { signNotice } from '../commands/sign-notice.ts'
import { listSentNotices } from './list-sent-notices.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

const list = (actor: Actor) => outputOf(callAs(testing, actor, listSentNotices, {}), contract.output)

test('an office sees what it sent with how many have signed; another office does not see it', async () => {
  const { id } = await givenNotice(testing, house)
  await callAs(testing, house.first, signNotice, { noticeId: id })
  expect((await list(house.office)).items).toMatchObject([{ id, recipients: 2, signed: 1 }])
  expect((await list(house.outsider)).items).toEqual([])
  expect((await list(house.committee)).items).toMatchObject([{ id }])
  await expect(list(house.first)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
