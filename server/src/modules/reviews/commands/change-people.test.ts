import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ReviewHouse, givenReview, reviewHouse, seen } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { changePeople } from './change-people.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('whoever is left out is left out with a reason, and nobody but the recorder does it', async () => {
  const reviewId = await givenReview(testing, house, 'preparing')
  const change = (standing: string, reason: string, personId = house.members[0]?.id, actor = house.secretary) =>
    callAs(testing, actor, changePeople, { reviewId, version: 1, people: [{ personId, standing, reason }] })
  await expect(change('excluded', '')).rejects.toMatchObject({ code: 'reviews.reasonForStanding' })
  await expect(change('graded', '', house.probationer.id)).rejects.toMatchObject({ code: 'reviews.probationaryGraded' })
  await expect(change('graded', '', house.stranger.id)).rejects.toMatchObject({ code: 'reviews.notOnList' })
  await expect(change('excluded', '某', house.members[0]?.id, house.outsider)).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
  await change('excluded', '留党察看期间')
  const view = await seen(testing, house.secretary, reviewId)
  expect(view.people[0]).toMatchObject({ standing: 'excluded', reason: '留党察看期间' })
  expect(view.limit).toMatchObject({ allowed: 3, base: 9 })
  expect(JSON.stringify(await auditOf(testing, 'reviews.changePeople'))).not.toContain('留党察看')
  await expect(change('graded', '')).rejects.toMatchObject({ code: 'platform.versionConflict' })
})
