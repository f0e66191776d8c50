import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listTaskActivities } from './list-task-activities.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
  for (const [occurredOn, did] of [
    ['2026-09-10', '动员'],
    ['2026-10-10', '入户'],
    ['2026-11-10', '验收'],
  ] as const)
    await givenActivity(testing, house, {
      occurredOn,
      links: [{ taskId: house.task.id, did, audience: 10, beneficiaries: 100, hours: 1.5 }],
    })
  await givenActivity(testing, house, { occurredOn: '2026-08-10' })
})
afterAll(() => testing.close())

const Page = z.object({
  items: z.array(z.object({ activity: z.object({ occurredOn: z.string() }), link: z.object({ did: z.string() }) })),
  nextCursor: z.string().nullable(),
  sums: z.object({ links: z.int(), audience: z.int(), beneficiaries: z.int(), hours: z.number() }),
})
const list = (more: object = {}, actor = house.secretary) =>
  outputOf(callAs(testing, actor, listTaskActivities, { taskId: house.task.id, ...more }), Page)

test('a task shows every activity that served it, the latest first, and what they come to', async () => {
  const { items, sums } = await list()
  expect(items.map((one) => one.link.did)).toEqual(['验收', '入户', '动员'])
  expect(sums).toEqual({ links: 3, audience: 30, beneficiaries: 300, hours: 4.5 })
})

test('pages follow one another, the sums stay whole', async () => {
  const first = await list({ limit: '2' })
  const second = await list({ limit: '2', cursor: first.nextCursor })
  expect([...first.items, ...second.items].map((one) => one.link.did)).toEqual(['验收', '入户', '动员'])
  expect(second.sums.links).toBe(3)
})

test('a task outside one’s scope looks absent', async () => {
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(list({}, house.outsider)).rejects.toMatchObject(refused)
  await expect(list({}, actorWith([{ role: 'branchSecretary', on: house.city.branch }]))).rejects.toMatchObject(refused)
  await expect(list({ taskId: crypto.randomUUID() })).rejects.toMatchObject(refused)
})
