import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listLeaves } from '../queries/list-leaves.ts'
import { recordLeave } from './record-leave.ts'
import { removeLeave } from './remove-leave.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const given = (place: number) =>
  outputOf(
    callAs(testing, house.secretary, recordLeave, {
      ...{ personId: house.members[place]?.id, kind: 'leave', fromOn: '2026-11-10', toOn: null },
    }),
    z.object({ id: z.uuid() }),
  )
const remove = (leaveId: string, actor = house.secretary) =>
  callAs(testing, actor, removeLeave, { leaveId, version: 1, reason: '登错人' })

test('a mistaken absence goes off the list, its row and reason stay, and the person may be entered again', async () => {
  const { id } = await given(0)
  await remove(id)
  const { items } = await outputOf(
    callAs(testing, house.secretary, listLeaves, { organizationId: house.city.branch.id }),
    z.object({ items: z.array(z.unknown()) }),
  )
  expect(items).toEqual([])
  const kept = await testing.platform.db.selectFrom('person_leave').selectAll().where('id', '=', id).execute()
  expect(kept).toMatchObject([{ removed_reason: '登错人' }])
  expect(await auditOf(testing, 'activities.removeLeave')).toMatchObject([{ change: { reason: '登错人' } }])
  await given(0)
})

test('twice, or from elsewhere, there is nothing to take back', async () => {
  const { id } = await given(1)
  await expect(remove(id, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await remove(id)
  await expect(remove(id)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
