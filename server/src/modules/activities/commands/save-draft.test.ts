import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '../../../platform/ids.ts'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, changedInput, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { activitiesJobs } from '../jobs.ts'
import { showDraft } from '../queries/show-draft.ts'
import { changeActivity } from './change-activity.ts'
import { saveDraft } from './save-draft.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Saved = z.object({ version: z.int() })
const Kept = z.object({ draft: z.object({ content: z.record(z.string(), z.string()) }).nullable() })
const place = (about: string) => ({ organizationId: house.city.branch.id, about })
const save = (about: string, version: number, words: string, actor = house.secretary) =>
  outputOf(
    callAs(testing, actor, saveDraft, { ...place(about), version, sendKey: newId(), content: { study: words } }),
    Saved,
  )
const kept = async (about: string, actor = house.secretary) =>
  (await outputOf(callAs(testing, actor, showDraft, place(about)), Kept)).draft?.content ?? null

test('a draft is kept over itself; the audit says when, never what', async () => {
  expect(await save('theme_day', 0, '第一稿')).toEqual({ version: 1 })
  expect(await save('theme_day', 1, '第二稿')).toEqual({ version: 2 })
  expect(await kept('theme_day')).toEqual({ study: '第二稿' })
  const audited = await auditOf(testing, 'activities.saveDraft')
  expect(audited).toHaveLength(2)
  expect(JSON.stringify(audited)).not.toContain('稿')
})

test('a second device that has not seen the newer draft is shown it instead of overwriting it', async () => {
  await save('party_lecture', 0, '甲机')
  await expect(save('party_lecture', 0, '乙机')).rejects.toMatchObject({
    code: 'platform.versionConflict',
    detail: { current: { content: { study: '甲机' }, version: 1 } },
  })
})

test('once it is recorded, or changed, the draft is gone; a colleague’s stays', async () => {
  await save('general_meeting', 0, '要点')
  await save('general_meeting', 0, '同事的要点', house.office)
  const { id } = await givenActivity(testing, house, { kindCode: 'general_meeting', occurredOn: '2026-10-20' })
  expect(await kept('general_meeting')).toBeNull()
  expect(await kept('general_meeting', house.office)).toEqual({ study: '同事的要点' })
  await save(id, 0, '修改中')
  await callAs(testing, house.secretary, changeActivity, {
    ...{
      activityId: id,
      version: 1,
      ...changedInput(house, { kindCode: 'general_meeting', occurredOn: '2026-10-20' }),
    },
    place: '会议室',
  })
  expect(await kept(id)).toBeNull()
})

test('thirty days after the last word a draft is dropped', async () => {
  await save('reading_club', 0, '很久以前')
  testing.clock.set('2026-12-22T02:00:00Z')
  for (const job of activitiesJobs) await job.run(testing.platform)
  expect(await kept('reading_club')).not.toBeNull()
  testing.clock.set('2026-12-24T02:00:00Z')
  for (const job of activitiesJobs) await job.run(testing.platform)
  expect(await kept('reading_club')).toBeNull()
  testing.clock.set('2026-11-23T02:00:00Z')
})

test('a draft too long, or for another unit’s branch, is refused', async () => {
  await expect(save('theme_day', 2, '长'.repeat(1_000_000))).rejects.toMatchObject({ code: 'platform.badShape' })
  await expect(save('theme_day', 0, '外人', house.outsider)).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
