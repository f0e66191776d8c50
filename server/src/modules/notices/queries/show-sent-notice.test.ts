import { showSentNotice as contract } from '@hepai/contract/notices'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { type NoticeHouse, givenNotice, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { signNotice } from '../commands/sign-notice.ts'
import { showSentNotice } from './show-sent-notice.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

const show = (id: string, actor: Actor) =>
  outputOf(callAs(testing, actor, showSentNotice, { noticeId: id }), contract.output)

test('the office sees who signed and who has not, by organisation in the order of the tree', async () => {
  const { id } = await givenNotice(testing, house)
  await callAs(testing, house.second, signNotice, { noticeId: id, note: '已转发' })
  const { organizations, allowed } = await show(id, house.office)
  expect(organizations.map((one) => [one.name, one.signed, one.people?.map((who) => [who.name, who.note])])).toEqual([
    ['市住建局第一党支部', 0, [['书记甲', '']]],
    ['市住建局第二党支部', 1, [['书记乙', '已转发']]],
  ])
  expect(allowed).toEqual(['notices.remindNotice', 'notices.withdrawNotice'])
})

test('the office above sees how it stands without a name; another office finds nothing', async () => {
  const { id } = await givenNotice(testing, house)
  const above = await show(id, house.committee)
  expect(above.organizations.map((one) => [one.recipients, one.people])).toEqual([
    [1, null],
    [1, null],
  ])
  await expect(show(id, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})

test('who receives it for two organisations is counted and shown once; the sender does not receive his own', async () => {
  const alsoThere = [house.first, house.office].map(({ accountId }) => ({
    ...{
      id: newId(),
      account_id: accountId,
      role: 'branchSecretary' as const,
      organization_id: house.city.secondBranch.id,
    },
    ...{ from_on: '2026-01-01', reason: '兼任', granted_by: null, granted_at: testing.platform.clock.now() },
  }))
  await testing.platform.db.insertInto('role_grant').values(alsoThere).execute()
  const { id, recipients } = await givenNotice(testing, house)
  expect(recipients).toBe(2)
  const { organizations } = await show(id, house.office)
  expect(organizations.map((one) => [one.name, one.alsoFor, one.people?.map((who) => who.name)])).toEqual([
    ['市住建局第一党支部', ['市住建局第二党支部'], ['书记甲']],
    ['市住建局第二党支部', [], ['书记乙']],
  ])
})
