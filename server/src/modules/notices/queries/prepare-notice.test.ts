import { prepareNotice as contract } from '@hepai/contract/notices'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('only organisations beneath the office where somebody would receive it, with how many', async () => {
  const { organizations } = await outputOf(
    callAs(testing, house.office, prepareNotice, { organizationId: house.city.unit.id }),
    contract.output,
  )
  expect(organizations.map((one) => [one.name, one.roles])).toEqual([
    ['市住建局', [{ role: 'partyOffice', people: 1 }]],
    ['市住建局第一党支部', [{ role: 'branchSecretary', people: 1 }]],
    ['市住建局第二党支部', [{ role: 'branchSecretary', people: 1 }]],
  ])
  await expect(
    callAs(testing, house.office, prepareNotice, { organizationId: house.city.otherUnit.id }),
  ).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
