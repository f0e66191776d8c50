import * as contract from '@hepai/contract/reviews'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ReviewHouse, givenReview, reviewHouse, seen } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listReviewTexts } from '../queries/list-review-texts.ts'
import { saveSelfReview } from './save-self-review.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('a draft is its author’s alone; submitted, the recorder reads it; nothing of it is in the clear', async () => {
  const reviewId = await givenReview(testing, house, 'selfReview')
  const [author, other] = house.members
  if (author === undefined || other === undefined) throw new Error('nobody')
  const as = house.asMember(author)
  const save = (isSubmitted: boolean, actor = as, personId = author.id) =>
    callAs(testing, actor, saveSelfReview, { reviewId, personId, text: '学习抓得不紧', isSubmitted })
  const texts = () =>
    outputOf(callAs(testing, house.secretary, listReviewTexts, { reviewId }), contract.listReviewTexts.output)
  await save(false)
  expect((await seen(testing, as, reviewId)).mine).toMatchObject({ selfReview: '学习抓得不紧', isSubmitted: false })
  expect(JSON.stringify(await texts())).not.toContain('抓得不紧')
  await save(true)
  expect(JSON.stringify(await texts())).toContain('抓得不紧')
  expect((await seen(testing, house.asMember(other), reviewId)).mine?.selfReview).toBe('')
  const rows = await testing.platform.db.selectFrom('review_person').selectAll().execute()
  expect(JSON.stringify([rows, await auditOf(testing, 'reviews.saveSelfReview')])).not.toContain('抓得不紧')

  await expect(save(true, house.asMember(other))).rejects.toMatchObject({ code: 'reviews.notYours' })
  await expect(save(true, house.secretary, house.stranger.id)).rejects.toMatchObject({ code: 'reviews.notOnList' })
  await expect(save(true, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
