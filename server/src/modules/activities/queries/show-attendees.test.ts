import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { recordLeave } from '../commands/record-leave.ts'
import { showAttendees } from './show-attendees.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Person = z.object({ name: z.string(), status: z.string().nullable(), leave: z.string().nullable() })
const Shown = z.object({ isSettled: z.boolean(), people: z.array(Person) })
const shown = (activityId: string, actor = house.secretary) =>
  outputOf(callAs(testing, actor, showAttendees, { activityId }), Shown)

test('everyone on the roll is offered, with what was entered and who was known to be away', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-10-15' })
  const away = { personId: house.members[4]?.id, kind: 'longSick', fromOn: '2026-10-01', toOn: null }
  await callAs(testing, house.secretary, recordLeave, away)
  const { people, isSettled } = await shown(id)
  expect(isSettled).toBe(false)
  expect(people).toHaveLength(9)
  expect(people.filter((one) => one.status === 'present').map((one) => one.name)).toEqual([
    '党员甲',
    '党员乙',
    '党员丙',
  ])
  expect(people.filter((one) => one.leave !== null)).toMatchObject([
    { name: '党员戊', leave: '长期病假', status: null },
  ])
})

test('a meeting open to all offers the branch’s own people and no others', async () => {
  const { id } = await givenActivity(testing, house, { kindCode: 'reading_club', occurredOn: '2026-10-16' })
  const { people } = await shown(id)
  expect(people.map((one) => one.name)).not.toContain('外单位党员')
  expect(people.map((one) => one.name)).toContain('党员辛')
})

test('a secretary elsewhere cannot tell that it exists', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-10-17' })
  await expect(shown(id, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
