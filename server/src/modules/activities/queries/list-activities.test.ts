import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { removeActivity } from '../commands/remove-activity.ts'
import { listActivities } from './list-activities.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
  const links = [{ taskId: house.task.id, did: '宣传' }]
  await givenActivity(testing, house, { occurredOn: '2026-09-10', title: '九月', links })
  await givenActivity(testing, house, { occurredOn: '2026-10-10', title: '十月' })
  await givenActivity(testing, house, { occurredOn: '2026-10-10', startsAt: '15:00', title: '十月下午' })
  await givenActivity(testing, house, { occurredOn: '2026-11-10', title: '十一月', kindCode: 'party_lecture' })
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-08-10', title: '误登' })
  await callAs(testing, house.secretary, removeActivity, { activityId: id, version: 1, reason: '误登' })
  const second = { organizationId: house.city.secondBranch.id, attendance: [], title: '第二支部' }
  await givenActivity(testing, house, { occurredOn: '2026-07-10', ...second }, house.office)
})
afterAll(() => testing.close())

const Page = z.object({
  items: z.array(z.object({ title: z.string(), isLateEntry: z.boolean(), kindName: z.string(), present: z.int() })),
  nextCursor: z.string().nullable(),
})
const list = (more: object = {}, actor = house.secretary) =>
  outputOf(callAs(testing, actor, listActivities, more), Page)
const titles = async (more: object = {}, actor = house.secretary) =>
  (await list(more, actor)).items.map((one) => one.title)

test('the latest come first, removed ones do not come at all', async () => {
  const { items } = await list({ organizationId: house.city.branch.id })
  expect(items.map((one) => one.title)).toEqual(['十一月', '十月下午', '十月', '九月'])
  expect(items[0]).toMatchObject({ isLateEntry: true, kindName: '党课', present: 3 })
})

test('filters narrow by kind, day, link, state, title and organisation', async () => {
  expect(await titles({ kindCode: 'party_lecture' })).toEqual(['十一月'])
  expect(await titles({ fromOn: '2026-09-01', toOn: '2026-10-09' })).toEqual(['九月'])
  expect(await titles({ isLinked: 'true' })).toEqual(['九月'])
  expect(await titles({ isLinked: 'false', search: '十月' })).toEqual(['十月下午', '十月'])
  expect(await titles({ state: 'planned' })).toEqual([])
  expect(await titles({ organizationId: house.city.secondBranch.id }, house.office)).toEqual(['第二支部'])
  expect(await titles({ search: '%' })).toEqual([])
})

test('pages follow one another without a gap, also within one day', async () => {
  const seen: string[] = []
  let cursor: string | null = null
  for (let page = 0; page < 9; page += 1) {
    const next: z.infer<typeof Page> = await list({ limit: '1', ...(cursor === null ? {} : { cursor }) }, house.office)
    seen.push(...next.items.map((one) => one.title))
    cursor = next.nextCursor
    if (cursor === null) break
  }
  expect(seen).toEqual(await titles({}, house.office))
  expect(seen).toHaveLength(5)
  await expect(list({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'platform.badShape' })
})

test('one sees only one’s own scope', async () => {
  const branchOnly = actorWith([{ role: 'branchSecretary', on: house.city.secondBranch }])
  expect(await titles({}, branchOnly)).toEqual(['第二支部'])
  expect(await titles({}, house.outsider)).toEqual([])
  await expect(list({ organizationId: house.city.branch.id }, house.outsider)).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
