import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { recordLeave } from '../commands/record-leave.ts'
import { listLeaves } from './list-leaves.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Listed = z.object({
  items: z.array(
    z.object({ personName: z.string(), kind: z.string(), toOn: z.string().nullable(), words: z.string() }),
  ),
  nextCursor: z.string().nullable(),
  allowed: z.array(z.string()),
})
const list = (input: object = {}, actor = house.secretary) =>
  outputOf(callAs(testing, actor, listLeaves, { organizationId: house.city.branch.id, ...input }), Listed)

test('absences of the branch come latest first, page by page, with what may be done', async () => {
  for (const [place, fromOn] of [
    [0, '2026-09-01'],
    [1, '2026-10-01'],
    [2, '2026-11-01'],
  ] as const)
    await callAs(testing, house.secretary, recordLeave, {
      ...{ personId: house.members[place]?.id, kind: 'secondment', fromOn, toOn: null },
    })
  const first = await list({ limit: '2' })
  expect(first.items.map((one) => one.personName)).toEqual(['党员丙', '党员乙'])
  expect(first.allowed).toContain('activities.recordLeave')
  const rest = await list({ limit: '2', cursor: first.nextCursor })
  expect(rest.items.map((one) => one.personName)).toEqual(['党员甲'])
})

test('of one day only those who are away on it, with the words of an attendance list', async () => {
  const { items } = await list({ onDay: '2026-10-15' })
  expect(items.map((one) => one.personName)).toEqual(['党员乙', '党员甲'])
  expect(items[0]?.words).toBe('借调')
  expect((await list({ onDay: '2026-08-31' })).items).toEqual([])
})

test('another unit’s office is not told of them', async () => {
  await expect(list({}, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
