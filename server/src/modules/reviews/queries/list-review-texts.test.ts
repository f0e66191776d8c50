import * as contract from '@hepai/contract/reviews'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, givenReview, reviewHouse } from '../../../testing/given-review.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listReviewTexts } from './list-review-texts.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('texts are read by the branch’s recorders and the party office above, and by nobody else', async () => {
  const reviewId = await givenReview(testing, house, 'criticism')
  const read = (actor: typeof house.office) =>
    outputOf(callAs(testing, actor, listReviewTexts, { reviewId }), contract.listReviewTexts.output)
  for (const actor of [house.secretary, house.office]) {
    const { selfReviews, notes } = await read(actor)
    expect([selfReviews.length, selfReviews[0]?.text, notes.length]).toEqual([9, '学习不够系统', 3])
  }
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  for (const actor of [
    house.asMember(house.probationer),
    house.outsider,
    actorWith([{ role: 'unitLeader', on: house.city.unit }]),
    actorWith([{ role: 'committeeStaff', on: house.city.root }]),
    actorWith([{ role: 'branchSecretary', on: house.city.secondBranch }]),
  ])
    await expect(read(actor)).rejects.toMatchObject(refused)
})
