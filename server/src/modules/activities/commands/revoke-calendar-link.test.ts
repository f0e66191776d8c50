import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { identify } from '../../access/index.ts'
import { givenAccount, givenSession } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { createCalendarLink } from './create-calendar-link.ts'
import { revokeCalendarLink } from './revoke-calendar-link.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Link = z.object({ id: z.uuid() })
const someone = async () => {
  const account = await givenAccount(testing, { roles: [{ role: 'member', on: house.city.unit }] })
  return identify(testing.platform, await givenSession(testing, account))
}

test('only its maker revokes a link, and only once', async () => {
  const [one, other] = [await someone(), await someone()]
  const input = { organizationId: house.city.branch.id }
  const { id: linkId } = await outputOf(callAs(testing, one, createCalendarLink, input), Link)
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(callAs(testing, other, revokeCalendarLink, { linkId })).rejects.toMatchObject(refused)
  await callAs(testing, one, revokeCalendarLink, { linkId })
  await expect(callAs(testing, one, revokeCalendarLink, { linkId })).rejects.toMatchObject(refused)
})
