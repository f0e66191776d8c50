import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ReviewHouse, givenReview, moved, reviewHouse, seen, voted } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { moveReview } from './move-review.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('a step says by name what it still needs, goes on once it is there, and never jumps', async () => {
  const reviewId = await givenReview(testing, house, 'preparing')
  await expect(moved(testing, house, reviewId, 'openSelfReview')).rejects.toMatchObject({
    ...{ code: 'reviews.stillMissing', detail: { missing: '记下会前学习、记下谈心谈话、记下征求到的意见' } },
  })
  await expect(moved(testing, house, reviewId, 'openBallot')).rejects.toMatchObject({ code: 'reviews.notNow' })
  const [move] = (await seen(testing, house.secretary, reviewId)).moves
  expect(move).toMatchObject({ name: '开始自评', missing: ['记下会前学习', '记下谈心谈话', '记下征求到的意见'] })
  expect((await seen(testing, house.asMember(house.probationer), reviewId)).moves).toEqual([])
  await expect(
    callAs(testing, house.outsider, moveReview, { reviewId, version: 1, event: 'openSelfReview' }),
  ).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})

test('missing self-reviews need a reason; the whole way to the archive leaves its dated steps', async () => {
  await testing.platform.db
    .updateTable('review')
    .set({ removed_at: new Date(0) })
    .execute()
  const id = await givenReview(testing, house, 'selfReview')
  await expect(moved(testing, house, id, 'openCriticism')).rejects.toMatchObject({ code: 'reviews.stillMissing' })
  await moved(testing, house, id, 'openCriticism', '三人驻村，书面补交')
  const view = await seen(testing, house.secretary, id)
  expect(view.steps.map((one) => one.standing)).toEqual([
    ...Array<string>(2).fill('done'),
    'current',
    ...Array<string>(6).fill('coming'),
  ])
  expect(view.steps[2]).toMatchObject({ name: '会议互评', on: '2026-11-23' })
  expect(await auditOf(testing, 'reviews.moveReview')).toContainEqual(
    expect.objectContaining({ change: { event: 'openCriticism', to: 'criticism', reason: '三人驻村，书面补交' } }),
  )
})

test('too few ballots are never shown, not even to the recorder', async () => {
  await testing.platform.db
    .updateTable('review')
    .set({ removed_at: new Date(0) })
    .execute()
  const id = await givenReview(testing, house, 'ballot')
  for (const person of house.members.slice(0, 4)) await voted(testing, house, id, person, 'A')
  expect((await seen(testing, house.secretary, id)).result).toBeNull()
  await expect(moved(testing, house, id, 'closeBallot')).rejects.toMatchObject({ code: 'reviews.stillMissing' })
  expect((await seen(testing, house.secretary, id)).moves).toMatchObject([{ event: 'closeBallot', needsReason: true }])
  await moved(testing, house, id, 'closeBallot', '支部只有四名正式党员')
  expect((await seen(testing, house.secretary, id)).result).toEqual({
    ...{ ballots: 4, minBallots: 5, isShown: false, rows: [] },
  })
  const kept = await testing.platform.db
    .selectFrom('review')
    .select(['box_cipher', 'result_cipher'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(kept).toEqual({ box_cipher: null, result_cipher: null })
})
