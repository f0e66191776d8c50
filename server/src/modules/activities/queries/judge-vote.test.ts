import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { judgeVote } from './judge-vote.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Judged = z.object({ says: z.string(), problem: z.string().nullable(), isPassed: z.boolean(), valid: z.int() })
const input = (wish: object = {}) => ({
  ...{ organizationId: house.city.branch.id, kindCode: 'general_meeting', occurredOn: '2026-11-20' },
  ...{ rule: 'resolution', eligible: '20', present: '10', yes: '10', no: '0', abstain: '0', ...wish },
})
const judged = (wish: object = {}, actor = house.secretary) =>
  outputOf(callAs(testing, actor, judgeVote, input(wish)), Judged)

test('ten of twenty are told at once that they cannot pass it', async () => {
  expect(await judged()).toEqual({
    says: '20 人应到、10 人实到：会议有效，但赞成最多 10 票，不过半数，不能通过。',
    ...{ problem: null, isPassed: false, valid: 10 },
  })
})

test('with more present than belong there nothing is called valid', async () => {
  const wrong = await judged({ present: '25', yes: '25' })
  expect(wrong.says).toBe('')
  expect(wrong.problem).toContain('25')
})

test('papers of a secret ballot are judged, and what does not add up is named', async () => {
  const papers = { rule: 'election', present: '20', issued: '20', returned: '19', invalid: '1' }
  expect(await judged({ ...papers, yes: '18' })).toMatchObject({ problem: null, isPassed: true, valid: 18 })
  expect((await judged({ ...papers, yes: '19' })).problem).toContain('有效票 18 张')
})

test('a kind nobody knows and another unit’s branch are refused', async () => {
  await expect(judged({ kindCode: 'tea_party' })).rejects.toMatchObject({ code: 'activities.kindUnknown' })
  await expect(judged({ kindCode: 'theory_group' })).rejects.toMatchObject({ code: 'activities.kindNotHeldHere' })
  await expect(judged({}, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
