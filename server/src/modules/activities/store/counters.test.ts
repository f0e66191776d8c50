import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, testPlatform } from '../../../testing/platform.ts'
import { recountActivities } from './counters.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

test('what commands keep is what the rows say; a counter put wrong is named and mended', async () => {
  const links = [{ taskId: house.task.id, did: '宣传' }]
  const { id } = await givenActivity(testing, house, { links })
  await givenActivity(testing, house, { occurredOn: '2026-10-20', title: '十月主题党日' })
  const { db } = testing.platform
  expect(await recountActivities(db, 'check')).toEqual({ records: 2, differing: [] })

  await db.updateTable('activity').set({ present: 9, link_count: 0 }).where('id', '=', id).execute()
  const found = [
    { id, what: '实到', stored: 9, counted: 3 },
    { id, what: '关联任务', stored: 0, counted: 1 },
  ]
  expect((await recountActivities(db, 'check')).differing).toEqual(found)
  expect((await recountActivities(db, 'mend')).differing).toEqual(found)
  expect((await recountActivities(db, 'check')).differing).toEqual([])
})
