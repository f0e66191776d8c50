import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, givenReview, reviewHouse, seen, started } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { removeReview } from './remove-review.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('one started by mistake is taken off and may be started anew; once people vote it stays', async () => {
  const { id } = await started(testing, house)
  const remove = (reviewId: string, version: number, actor = house.secretary) =>
    callAs(testing, actor, removeReview, { reviewId, version, reason: '年度选错' })
  await expect(remove(id, 1, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await remove(id, 1)
  await expect(seen(testing, house.secretary, id)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await expect(remove(id, 2)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  const again = await givenReview(testing, house, 'ballot')
  await expect(remove(again, 5)).rejects.toMatchObject({ code: 'reviews.notNow' })
})
