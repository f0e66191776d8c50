import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { identify } from '../../access/index.ts'
import { auditOf, givenAccount, givenSession } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { eventsOf } from '../../../testing/given-calendar.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { createCalendarLink } from '../commands/create-calendar-link.ts'
import { revokeCalendarLink } from '../commands/revoke-calendar-link.ts'
import { readCalendar } from './read-calendar.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
beforeEach(() => testing.clock.set('2026-11-23T02:00:00Z'))
afterAll(() => testing.close())

const Link = z.object({ id: z.uuid(), token: z.string() })
const gone = { code: 'activities.calendarLinkGone' }
const read = (token: string) => callAs(testing, null, readCalendar, { token })

async function linked(organizationId = house.city.branch.id) {
  const account = await givenAccount(testing, { roles: [{ role: 'member', on: house.city.branch }] })
  const actor = await identify(testing.platform, await givenSession(testing, account))
  if (actor === null) throw new Error('not signed in')
  const link = await outputOf(callAs(testing, actor, createCalendarLink, { organizationId }), Link)
  return { ...link, actor, account }
}

test('a calendar program reads it without a session, and once a day that is audited under its maker’s name', async () => {
  const { token, account } = await linked()
  await givenActivity(testing, house, { state: 'planned', occurredOn: '2026-12-18', attendance: [] })
  const events = await eventsOf(read(token))
  expect(events.some((one) => one.uid.startsWith('activity-'))).toBe(true)
  expect(events.some((one) => one.uid.startsWith('duty-'))).toBe(true)
  await read(token)
  testing.clock.set('2026-11-24T02:00:00Z')
  await read(token)
  const noted = await auditOf(testing, 'activities.readCalendar')
  expect(noted.map((one) => one.actorId)).toEqual([account.id, account.id])
})

test('a revoked link, a made-up one and one of a disabled account open nothing', async () => {
  const { token, id, actor } = await linked()
  await callAs(testing, actor, revokeCalendarLink, { linkId: id })
  await expect(read(token)).rejects.toMatchObject(gone)
  await expect(read('made-up')).rejects.toMatchObject(gone)
  const other = await linked()
  await testing.platform.db
    .updateTable('account')
    .set({ disabled_at: testing.clock.now(), disabled_reason: '离职' })
    .where('id', '=', other.account.id)
    .execute()
  await expect(read(other.token)).rejects.toMatchObject(gone)
})

test('it never shows more than its maker may see now: a role taken back closes it', async () => {
  const { token, account } = await linked()
  await read(token)
  await testing.platform.db
    .updateTable('role_grant')
    .set({ revoked_at: testing.clock.now() })
    .where('account_id', '=', account.id)
    .execute()
  await expect(read(token)).rejects.toMatchObject(gone)
})

test('the token itself is not in the table', async () => {
  const { token } = await linked()
  const rows = await testing.platform.db.selectFrom('calendar_link').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
})
