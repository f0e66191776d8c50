import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, givenReview, moved, reviewHouse, seen } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { decideGrades } from './decide-grades.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('another above confirms; until the results are told nobody sees a grade, and then each only their own', async () => {
  const reviewId = await givenReview(testing, house, 'proposed')
  const decide = async (isConfirmed: boolean, reason = '', actor = house.above) => {
    const { version } = (await seen(testing, house.above, reviewId)).review
    return callAs(testing, actor, decideGrades, { reviewId, version, isConfirmed, reason })
  }
  expect((await seen(testing, house.secretary, reviewId)).waitsFor).toBe(house.city.committee.name)
  await expect(decide(false)).rejects.toMatchObject({ code: 'reviews.reasonForReturn' })
  await expect(decide(true, '', house.secretary)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await expect(decide(true, '', house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  const proposer = { ...house.above, accountId: house.secretary.accountId }
  await expect(decide(true, '', proposer)).rejects.toMatchObject({ code: 'reviews.ownProposal' })
  await decide(true)
  const [first, second] = house.members
  if (first === undefined || second === undefined) throw new Error('nobody')
  expect((await seen(testing, house.asMember(first), reviewId)).mine).toMatchObject({ grade: null, grounds: null })
  await moved(testing, house, reviewId, 'tellResults')
  const told = await seen(testing, house.asMember(first), reviewId)
  expect(told.mine).toMatchObject({ grade: 'A', grounds: '测评优秀率高，承担重点任务' })
  expect([told.people, told.result]).toEqual([[], null])
  expect((await seen(testing, house.asMember(house.probationer), reviewId)).mine?.grade).toBeNull()
  expect((await seen(testing, house.asMember(house.stranger), reviewId)).mine).toBeNull()
})

test('sent back with a reason, it waits for new grades', async () => {
  await testing.platform.db
    .updateTable('review')
    .set({ removed_at: new Date(0) })
    .execute()
  const reviewId = await givenReview(testing, house, 'proposed')
  const { version } = (await seen(testing, house.above, reviewId)).review
  await callAs(testing, house.above, decideGrades, { reviewId, version, isConfirmed: false, reason: '依据过简' })
  expect((await seen(testing, house.secretary, reviewId)).review.state).toBe('grading')
})
