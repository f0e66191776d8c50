import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse, changedInput, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { correctActivity } from '../commands/correct-activity.ts'
import { issueSummary } from '../commands/issue-summary.ts'
import { listSummaries } from './list-summaries.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Listed = z.object({
  items: z.array(z.object({ number: z.string(), issuedOn: z.string(), copiesTo: z.array(z.string()) })),
  isOutdated: z.boolean(),
  allowed: z.array(z.string()),
})
const list = (activityId: string, actor = house.secretary) =>
  outputOf(callAs(testing, actor, listSummaries, { activityId }), Listed)
const meeting = { resolutions: [{ text: '开展包联', ownerId: null, dueOn: null }] }
const downloads = ['activities.downloadRecord', 'activities.downloadSummary']

test('before, after, and once the record was corrected: what was issued and what may be done', async () => {
  const { id } = await givenActivity(testing, house, meeting)
  expect(await list(id)).toEqual({ items: [], isOutdated: false, allowed: [...downloads, 'activities.issueSummary'] })
  await callAs(testing, house.secretary, issueSummary, {
    activityId: id,
    issuedOn: '2026-11-21',
    copiesTo: ['机关党委'],
  })
  const issued = { number: '〔2026〕1号', issuedOn: '2026-11-21', copiesTo: ['机关党委'] }
  expect(await list(id)).toMatchObject({ items: [issued], isOutdated: false, allowed: downloads })
  const changed = changedInput(house, { ...meeting, place: '会议室' })
  await callAs(testing, house.secretary, correctActivity, { activityId: id, version: 1, reason: '补地点', ...changed })
  expect(await list(id)).toMatchObject({ isOutdated: true, allowed: [...downloads, 'activities.issueSummary'] })
})

test('a reader may take the papers but not issue; nothing to summarize leaves only the record', async () => {
  const member = actorWith([{ role: 'member', on: house.city.unit }])
  const { id } = await givenActivity(testing, house, { ...meeting, occurredOn: '2026-11-03' })
  expect((await list(id, member)).allowed).toEqual(downloads)
  const bare = await givenActivity(testing, house, { occurredOn: '2026-11-04' })
  expect((await list(bare.id)).allowed).toEqual(['activities.downloadRecord'])
  await expect(list(id, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
