import { prepareNotice as contract } from '@hepai/contract/notices'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { type NoticeHouse, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { prepareNotice } from './prepare-notice.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('only organisations beneath the office where somebody else would receive it; branches without anyone are named', async () => {
  const { organizations, unreachable } = await outputOf(
    callAs(testing, house.office, prepareNotice, { organizationId: house.city.unit.id }),
    contract.output,
  )
  expect(organizations.map((one) => [one.name, one.roles])).toEqual([
    ['市住建局第一党支部', [{ role: 'branchSecretary', accountIds: [house.first.accountId] }]],
    ['市住建局第二党支部', [{ role: 'branchSecretary', accountIds: [house.second.accountId] }]],
  ])
  expect(unreachable).toEqual([])
  await expect(
    callAs(testing, house.office, prepareNotice, { organizationId: house.city.otherUnit.id }),
  ).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})

test('a branch where nobody holds a role is named, with its unit where the office spans several', async () => {
  const prepare = async (office: Actor, organizationId: string) =>
    (await outputOf(callAs(testing, office, prepareNotice, { organizationId }), contract.output)).unreachable
  await testing.platform.db
    .updateTable('role_grant')
    .set({ to_on: '2026-11-01' })
    .where('account_id', '=', house.second.accountId)
    .execute()
  const { db } = testing.platform
  await db
    .updateTable('organization')
    .set({ name: '第二党支部' })
    .where('id', '=', house.city.secondBranch.id)
    .execute()
  expect(await prepare(house.office, house.city.unit.id)).toEqual(['第二党支部'])
  expect(await prepare(house.committee, house.city.root.id)).toContain('市住建局第二党支部')
})
