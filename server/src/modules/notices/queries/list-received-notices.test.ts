import { listReceivedNotices as contract } from '@hepai/contract/notices'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { type NoticeHouse, givenNotice, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { signNotice } from '../commands/sign-notice.ts'
import { withdrawNotice } from '../commands/withdraw-notice.ts'
import { listReceivedNotices } from './list-received-notices.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

const list = (actor: Actor) => outputOf(callAs(testing, actor, listReceivedNotices, {}), contract.output)

test('each notice stands as what it is for me: to sign, signed, withdrawn, and late after its day', async () => {
  const open = await givenNotice(testing, house, { title: '待签' })
  const signed = await givenNotice(testing, house, { title: '已签' })
  const back = await givenNotice(testing, house, { title: '撤回' })
  await callAs(testing, house.first, signNotice, { noticeId: signed.id })
  await callAs(testing, house.office, withdrawNotice, { noticeId: back.id, version: 1, reason: '有误' })
  testing.clock.set('2026-11-28T02:00:00Z')
  const states = new Map((await list(house.first)).items.map((one) => [one.id, [one.state, one.isOverdue]]))
  expect([states.get(open.id), states.get(signed.id), states.get(back.id)]).toEqual([
    ['toSign', true],
    ['signed', false],
    ['withdrawn', false],
  ])
  expect((await list(house.stranger)).items).toEqual([])
})
