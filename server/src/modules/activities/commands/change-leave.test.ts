import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { changeLeave } from './change-leave.ts'
import { recordLeave } from './record-leave.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Saved = z.object({ id: z.uuid(), version: z.int() })
const fields = { kind: 'leave', fromOn: '2026-11-10', toOn: null, reason: '' }
const given = (place: number, more: object = {}) =>
  outputOf(
    callAs(testing, house.secretary, recordLeave, { personId: house.members[place]?.id, ...fields, ...more }),
    Saved,
  )
const change = (leaveId: string, more: object, actor = house.secretary) =>
  outputOf(callAs(testing, actor, changeLeave, { leaveId, version: 1, ...fields, ...more }), Saved)

test('who comes back early has the day written in, and the audit keeps what stood', async () => {
  const { id } = await given(0)
  expect(await change(id, { toOn: '2026-11-14' })).toEqual({ id, version: 2 })
  expect(await auditOf(testing, 'activities.changeLeave')).toMatchObject([
    { change: { before: { toOn: null }, after: { toOn: '2026-11-14' } } },
  ])
  await expect(change(id, {})).rejects.toMatchObject({ code: 'platform.versionConflict' })
})

test('days that reach into another absence are refused, and so is everyone elsewhere', async () => {
  const first = await given(1, { toOn: '2026-11-12' })
  await given(1, { fromOn: '2026-11-20' })
  await expect(change(first.id, { toOn: '2026-11-20' })).rejects.toMatchObject({ code: 'activities.leaveOverlaps' })
  await expect(change(first.id, {}, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
