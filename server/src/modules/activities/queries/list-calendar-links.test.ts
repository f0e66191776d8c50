import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { identify } from '../../access/index.ts'
import { givenAccount, givenSession } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { createCalendarLink } from '../commands/create-calendar-link.ts'
import { listCalendarLinks } from './list-calendar-links.ts'
import { readCalendar } from './read-calendar.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Link = z.object({ id: z.uuid(), token: z.string() })
const Links = z.object({ items: z.array(z.object({ id: z.uuid(), lastReadOn: z.string().nullable() })) })
const someone = async () => {
  const account = await givenAccount(testing, { roles: [{ role: 'member', on: house.city.unit }] })
  return identify(testing.platform, await givenSession(testing, account))
}

test('each sees their own links of an organisation, with the day of the last reading', async () => {
  const [one, other] = [await someone(), await someone()]
  const input = { organizationId: house.city.branch.id }
  const { id, token } = await outputOf(callAs(testing, one, createCalendarLink, input), Link)
  const listFor = (actor: typeof one) => outputOf(callAs(testing, actor, listCalendarLinks, input), Links)
  expect(await listFor(one)).toEqual({ items: [{ id, lastReadOn: null }] })
  await callAs(testing, null, readCalendar, { token })
  expect(await listFor(one)).toEqual({ items: [{ id, lastReadOn: '2026-11-23' }] })
  expect(await listFor(other)).toEqual({ items: [] })
})
