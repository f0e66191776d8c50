import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, givenReview, moved, reviewHouse, seen } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { addFinding } from './add-finding.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('a finding has an owner and a day, everyone who may read sees it, and the archive waits for it', async () => {
  const reviewId = await givenReview(testing, house, 'rectifying')
  const add = (ownerId = house.members[0]?.id, actor = house.secretary) =>
    callAs(testing, actor, addFinding, { reviewId, text: '学习计划未落实', ownerId, dueOn: '2026-12-31' })
  await expect(add(house.stranger.id)).rejects.toMatchObject({ code: 'reviews.notOnList' })
  await expect(add(undefined, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await add()
  const view = await seen(testing, house.asMember(house.stranger), reviewId)
  expect(view.findings).toMatchObject([{ text: '学习计划未落实', ownerName: '党员甲', closedOn: null, allowed: [] }])
  expect(view.review.openFindings).toBe(1)
  await expect(moved(testing, house, reviewId, 'archive')).rejects.toMatchObject({ code: 'reviews.stillMissing' })
})
