import * as contract from '@hepai/contract/activities'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identify } from '../../access/index.ts'
import { auditOf, givenAccount, givenSession } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { createCalendarLink } from './create-calendar-link.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

test('a person has at most five links of an organisation, and none of one they may not read', async () => {
  const account = await givenAccount(testing, { roles: [{ role: 'member', on: house.city.unit }] })
  const actor = await identify(testing.platform, await givenSession(testing, account))
  const create = (organizationId: string) => callAs(testing, actor, createCalendarLink, { organizationId })
  for (let number = 0; number < 5; number += 1) await create(house.city.branch.id)
  await expect(create(house.city.branch.id)).rejects.toMatchObject({
    code: 'activities.tooManyCalendarLinks',
    detail: { limit: 5 },
  })
  await create(house.city.unit.id)
  await expect(create(house.city.otherUnit.id)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  const entries = await auditOf(testing, 'activities.createCalendarLink')
  expect(entries).toHaveLength(6)
})

test('the token is kept nowhere, not even for a retry', async () => {
  const account = await givenAccount(testing, { roles: [{ role: 'member', on: house.city.unit }] })
  const actor = await identify(testing.platform, await givenSession(testing, account))
  const input = { organizationId: house.city.branch.id }
  const { token } = await outputOf(
    callAs(testing, actor, createCalendarLink, input, { idempotencyKey: 'link-1' }),
    contract.createCalendarLink.output,
  )
  const { rows } = await sql<{ response: string }>`select response::text from idempotency_key`.execute(
    testing.platform.db,
  )
  expect(rows.filter((row) => row.response.includes(token))).toEqual([])
})
