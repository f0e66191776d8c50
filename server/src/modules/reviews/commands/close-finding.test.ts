import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, givenReview, moved, reviewHouse, seen } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { addFinding } from './add-finding.ts'
import { closeFinding } from './close-finding.ts'
import { reportFinding } from './report-finding.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('closed by another than the one who mended it; sent back with a reason; then the review can be archived', async () => {
  const reviewId = await givenReview(testing, house, 'rectifying')
  const ownerId = house.members[0]?.id
  await callAs(testing, house.secretary, addFinding, { reviewId, text: '调研偏少', ownerId, dueOn: '2026-12-31' })
  const findingId = (await seen(testing, house.secretary, reviewId)).findings[0]?.id
  const report = () =>
    callAs(testing, house.secretary, reportFinding, { findingId, doneOn: '2026-11-22', what: '走访六家企业' })
  const close = (isDone: boolean, reason = '', actor = house.above) =>
    callAs(testing, actor, closeFinding, { findingId, isDone, reason })
  await expect(close(true)).rejects.toMatchObject({ code: 'reviews.notReported' })
  await report()
  await expect(close(true, '', house.secretary)).rejects.toMatchObject({ code: 'reviews.ownFinding' })
  await expect(close(true, '', { ...house.above, personId: ownerId ?? null })).rejects.toMatchObject({
    code: 'reviews.ownFinding',
  })
  await expect(close(false)).rejects.toMatchObject({ code: 'reviews.reasonForReturn' })
  await expect(close(true, '', house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await close(false, '没有走访记录')
  expect((await seen(testing, house.secretary, reviewId)).findings[0]).toMatchObject({
    ...{ sentBack: '没有走访记录', reportedOn: null, reportedWhat: '走访六家企业' },
  })
  await report()
  await close(true)
  await expect(close(true)).rejects.toMatchObject({ code: 'reviews.findingClosed' })
  await moved(testing, house, reviewId, 'archive')
  expect((await seen(testing, house.secretary, reviewId)).review).toMatchObject({ state: 'archived', openFindings: 0 })
})
