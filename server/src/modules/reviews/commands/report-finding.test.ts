import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, givenReview, reviewHouse, seen } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { addFinding } from './add-finding.ts'
import { reportFinding } from './report-finding.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('the owner reports a dated fact; others and the future are refused', async () => {
  const reviewId = await givenReview(testing, house, 'rectifying')
  const [owner, other] = house.members
  if (owner === undefined || other === undefined) throw new Error('nobody')
  await callAs(testing, house.secretary, addFinding, {
    ...{ reviewId, text: '学习计划未落实', ownerId: owner.id, dueOn: '2026-11-20' },
  })
  const [finding] = (await seen(testing, house.asMember(owner), reviewId)).findings
  expect(finding).toMatchObject({ isLate: true, allowed: ['reviews.reportFinding'] })
  const report = (doneOn: string, actor = house.asMember(owner)) =>
    callAs(testing, actor, reportFinding, { findingId: finding?.id, doneOn, what: '已补学四次' })
  await expect(report('2026-12-01')).rejects.toMatchObject({ code: 'reviews.inTheFuture' })
  await expect(report('2026-11-22', house.asMember(other))).rejects.toMatchObject({ code: 'reviews.notYours' })
  await expect(report('2026-11-22', house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await report('2026-11-22')
  const [after] = (await seen(testing, house.secretary, reviewId)).findings
  expect(after).toMatchObject({ reportedOn: '2026-11-22', reportedWhat: '已补学四次', reportedByName: '党员甲' })
})
