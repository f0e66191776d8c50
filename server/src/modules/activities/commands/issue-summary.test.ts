import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse, changedInput, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { correctActivity } from './correct-activity.ts'
import { issueSummary } from './issue-summary.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Issued = z.object({ id: z.uuid(), year: z.int(), number: z.int() })
const issue = (activityId: string, issuedOn = '2026-11-21', actor = house.secretary) =>
  outputOf(callAs(testing, actor, issueSummary, { activityId, issuedOn }), Issued)
const meeting = (occurredOn: string) => ({
  ...{ kindCode: 'general_meeting', title: '党员大会', occurredOn },
  resolutions: [{ text: '开展包联', ownerId: null, dueOn: null }],
})
const held = (occurredOn: string) => givenActivity(testing, house, meeting(occurredOn))

describe('issuing 纪要', () => {
  test('numbers follow one another in an organisation’s year, also when two are issued at once', async () => {
    const [one, other] = [await held('2026-11-02'), await held('2026-11-03')]
    const issued = await Promise.all([issue(one.id), issue(other.id)])
    expect(issued.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2])
    expect(issued.map(({ year }) => year)).toEqual([2026, 2026])
  })

  test('the same record is issued once; after a correction it may be issued anew under the next number', async () => {
    const { id } = await held('2026-11-04')
    const { number } = await issue(id)
    await expect(issue(id)).rejects.toMatchObject({ code: 'activities.summaryIssued' })
    const changed = changedInput(house, { ...meeting('2026-11-04'), place: '会议室' })
    await callAs(testing, house.secretary, correctActivity, {
      activityId: id,
      version: 1,
      reason: '补地点',
      ...changed,
    })
    expect((await issue(id)).number).toBe(number + 1)
  })

  test('not before the meeting, not in the future, not of nothing, not of what is only planned', async () => {
    const { id } = await held('2026-11-05')
    await expect(issue(id, '2026-11-04')).rejects.toMatchObject({ code: 'activities.summaryDate' })
    await expect(issue(id, '2026-11-24')).rejects.toMatchObject({ code: 'activities.summaryDate' })
    const empty = await givenActivity(testing, house, { occurredOn: '2026-11-06' })
    await expect(issue(empty.id)).rejects.toMatchObject({ code: 'activities.nothingToSummarize' })
    const wish = { ...meeting('2026-12-08'), state: 'planned' as const, attendance: [] }
    const planned = await givenActivity(testing, house, wish)
    await expect(issue(planned.id)).rejects.toMatchObject({ code: 'activities.notHeldYet' })
  })

  test('only who records for the organisation issues; to others it looks absent', async () => {
    const { id } = await held('2026-11-09')
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    const member = actorWith([{ role: 'member', on: house.city.unit }])
    await expect(issue(id, '2026-11-21', member)).rejects.toMatchObject(absent)
    await expect(issue(id, '2026-11-21', house.outsider)).rejects.toMatchObject(absent)
  })

  test('the issue is in the audit trail', async () => {
    const { id } = await held('2026-11-10')
    const { number } = await issue(id)
    const entry = await testing.platform.db
      .selectFrom('audit_entry')
      .select('change')
      .where('operation', '=', 'activities.issueSummary')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(entry.change).toMatchObject({ number: `〔2026〕${String(number)}号`, issuedOn: '2026-11-21' })
  })
})
