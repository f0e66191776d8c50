import { listRobots as contract } from '@hepai/contract/notices'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, givenRobot, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listRobots } from './list-robots.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('the office sees its robots by name; the address is never shown again', async () => {
  await givenRobot(testing, house)
  const list = (actor = house.office) =>
    outputOf(callAs(testing, actor, listRobots, { organizationId: house.city.unit.id }), contract.output)
  const shown = await list()
  expect(shown.items).toMatchObject([{ kind: 'wecom', name: '党务群', addedByName: '党办甲', lastSentAt: null }])
  expect(JSON.stringify(shown)).not.toContain('key=')
  expect(shown.allowed).toContain('notices.addRobot')
  await expect(list(house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
