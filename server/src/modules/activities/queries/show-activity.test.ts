import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse, changedInput, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { correctActivity } from '../commands/correct-activity.ts'
import { showActivity } from './show-activity.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Shown = z.object({
  activity: z.object({ title: z.string(), voters: z.int(), version: z.int() }),
  isWithheld: z.boolean(),
  attendance: z.array(z.object({ name: z.string(), hasVote: z.boolean() })),
  votes: z.array(z.object({ isPassed: z.boolean(), warnings: z.array(z.string()), reason: z.string() })),
  items: z.array(z.object({ topic: z.string(), state: z.string() })),
  resolutions: z.array(z.object({ text: z.string(), ownerName: z.string().nullable() })),
  links: z.array(z.object({ taskName: z.string(), did: z.string(), hours: z.number() })),
  corrections: z.array(z.object({ reason: z.string(), before: z.record(z.string(), z.unknown()) })),
  criticism: z.string().nullable(),
  missing: z.array(z.string()),
  allowed: z.array(z.string()),
})
const show = (activityId: string, actor = house.secretary) =>
  outputOf(callAs(testing, actor, showActivity, { activityId }), Shown)

test('one activity is shown whole: attendance, votes judged, items, resolutions, links, corrections', async () => {
  const [owner] = house.members
  const attendance = [...house.members, house.probationer].map(({ id }) => ({
    ...{ personId: id, status: 'present' as const, reason: '' },
  }))
  const vote = { matter: '计划', rule: 'resolution' as const, eligible: 8, present: 8, yes: 5, no: 2, abstain: 1 }
  const wish = {
    ...{ kindCode: 'general_meeting', attendance, votes: [vote], items: [{ topic: '全会精神' }] },
    resolutions: [{ text: '开展包联', ownerId: owner?.id ?? null, dueOn: '2026-12-10' }],
  }
  const links = [{ taskId: house.task.id, did: '包联三栋楼', hours: 6.5 }]
  const { id } = await givenActivity(testing, house, { ...wish, links })
  const kept = changedInput(house, { ...wish, items: [], place: '会议室' })
  const shownBefore = await show(id)
  expect(shownBefore.items).toMatchObject([{ topic: '全会精神', state: 'open' }])
  await callAs(testing, house.secretary, correctActivity, { activityId: id, version: 1, reason: '补地点', ...kept })
  const shown = await show(id)
  expect(shown.activity).toMatchObject({ voters: 8, version: 2 })
  expect(shown.attendance.at(-1)).toEqual({ name: '预备党员壬', hasVote: false })
  expect(shown.votes).toMatchObject([{ isPassed: true, warnings: [] }])
  expect(shown.votes[0]?.reason).toContain('至少 5 票')
  expect(shown.resolutions).toEqual([{ text: '开展包联', ownerName: '党员甲' }])
  expect(shown.links).toEqual([{ taskName: '老旧小区改造', did: '包联三栋楼', hours: 6.5 }])
  expect(shown.corrections).toMatchObject([{ reason: '补地点', before: { place: '' } }])
  expect(shown.missing).toEqual(['主持人', '记录人', '议程', '签字（主持人、记录人）'])
  expect(shown.allowed).toContain('activities.changeActivity')
})

test('reserved minutes and criticism are read only by those who must', async () => {
  const { id } = await givenActivity(testing, house, { kindCode: 'org_life_meeting', criticism: '抓落实不够' })
  expect(await show(id)).toMatchObject({ isWithheld: false, criticism: '抓落实不够' })
  expect((await show(id, house.office)).criticism).toBe('抓落实不够')
  const member = actorWith([{ role: 'member', on: house.city.unit }])
  expect(await show(id, member)).toMatchObject({ isWithheld: true, criticism: null, attendance: [], allowed: [] })
})

test('criticism in an open kind of meeting is hidden, its minutes are not', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-06-10', criticism: '批评' })
  const member = actorWith([{ role: 'member', on: house.city.unit }])
  expect(await show(id, member)).toMatchObject({ isWithheld: false, criticism: null })
})

test('outside one’s scope it looks absent', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-06-11' })
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(show(id, house.outsider)).rejects.toMatchObject(refused)
  await expect(show(crypto.randomUUID())).rejects.toMatchObject(refused)
})
