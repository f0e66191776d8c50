import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { givenDualReport } from '../../../testing/given-report.ts'
import { type ReviewHouse, reviewHouse, seen } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { enterScores } from './enter-scores.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('those above enter a part for everybody; the whole is computed once each part is there, with why', async () => {
  const { id: reviewId, people } = await givenDualReport(testing, house, 'grading')
  const enter = async (part: number, score: number, actor = house.above, wish: object = {}) => {
    const { version } = (await seen(testing, house.secretary, reviewId)).review
    const scores = people.map(({ id: personId }) => ({ personId, score }))
    return callAs(testing, actor, enterScores, { reviewId, version, part, basis: '年度考核台账', scores, ...wish })
  }
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(enter(0, 90, house.secretary)).rejects.toMatchObject(refused)
  await expect(enter(0, 90, house.outsider)).rejects.toMatchObject(refused)
  await expect(enter(4, 90)).rejects.toMatchObject({ code: 'reviews.noSuchPart' })
  await expect(enter(7, 90)).rejects.toMatchObject({ code: 'reviews.noSuchPart' })
  await expect(enter(0, 90, { ...house.above, personId: people[1]?.id ?? null })).rejects.toMatchObject({
    code: 'reviews.ownScore',
  })
  const [first] = people
  await expect(enter(0, 90, house.above, { scores: [{ personId: first?.id, score: 90 }] })).rejects.toMatchObject({
    ...{ code: 'reviews.scoreMissing', detail: { names: '党员乙、党员丙' } },
  })
  await expect(
    enter(0, 90, house.above, { scores: [{ personId: house.stranger.id, score: 90 }] }),
  ).rejects.toMatchObject({ code: 'reviews.notOnList' })

  for (const [part, score] of [90, 80, 85.5].entries()) await enter(part, score)
  const before = await seen(testing, house.secretary, reviewId)
  expect(before.weighted?.rows[0]).toMatchObject({
    result: null,
    why: '日常考核（党建） 90×15% + 日常考核（业务） 80×15% + 调查核实 85.5×30% + 支部述职测评 100×20%；还缺：上级述职测评',
  })
  await enter(3, 90)
  const { weighted } = await seen(testing, house.secretary, reviewId)
  // Six ballots of 优秀 are 100: 13.5 + 12 + 25.65 + 18 + 20.
  expect(weighted?.rows[0]).toMatchObject({ scores: [90, 80, 85.5, 90, 100], result: 89.2 })
  expect(weighted?.rows[0]?.why).toContain('日常考核（业务） 80×15%')
  expect(weighted?.parts[0]).toMatchObject({
    basis: '年度考核台账',
    enteredOn: '2026-11-23',
    enteredByName: '机关党委',
  })
  expect(weighted?.source).toContain('建议')
  expect((await seen(testing, house.asMember(house.stranger), reviewId)).weighted).toBeNull()

  const kept = await testing.platform.db.selectFrom('review').select('scores_cipher').executeTakeFirstOrThrow()
  expect(kept.scores_cipher).not.toContain('tenths')
  const trail = await auditOf(testing, 'reviews.enterScores')
  expect(trail.at(-1)).toMatchObject({ change: { part: '上级述职测评', basis: '年度考核台账', count: 3 } })
  expect(JSON.stringify(trail)).not.toContain('85.5')
})
