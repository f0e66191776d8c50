import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '../../../platform/ids.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { saveDraft } from '../commands/save-draft.ts'
import { showDraft } from './show-draft.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Shown = z.object({ draft: z.object({ sendKey: z.uuid(), version: z.int(), savedAt: z.string() }).nullable() })

test('a draft comes back with its key to its author and to nobody else', async () => {
  const place = { organizationId: house.city.branch.id, about: 'theme_day' }
  const shown = (actor = house.secretary) => outputOf(callAs(testing, actor, showDraft, place), Shown)
  expect(await shown()).toEqual({ draft: null })
  const sendKey = newId()
  await callAs(testing, house.secretary, saveDraft, { ...place, version: 0, sendKey, content: { place: '会议室' } })
  expect(await shown()).toEqual({ draft: { sendKey, version: 1, savedAt: '2026-11-23T02:00:00.000Z' } })
  expect(await shown(house.office)).toEqual({ draft: null })
  await expect(shown(house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
