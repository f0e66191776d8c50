import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { givenActivity } from '../../../testing/given-activity.ts'
import { type ReviewHouse, givenReview, met, reviewHouse, seen, started } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listDuties } from '../../activities/queries/list-duties.ts'
import { recordReviewMeeting } from './record-review-meeting.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

const Duties = z.object({
  items: z.array(z.object({ duties: z.array(z.object({ kindCode: z.string(), state: z.string() })) })),
})

test('one meeting is recorded with the review and meets both duties; it is not typed twice', async () => {
  const reviewId = await givenReview(testing, house, 'criticism')
  const absent = [{ personId: house.members[3]?.id, reason: '出差' }]
  await met(testing, house, reviewId, { isJoint: true, absent })
  const { activity } = await seen(testing, house.secretary, reviewId)
  expect(activity).toMatchObject({ title: '2026年度民主评议党员', occurredOn: '2026-11-20' })
  const kept = await testing.platform.db.selectFrom('activity').selectAll().executeTakeFirstOrThrow()
  expect(kept).toMatchObject({ kind_code: 'member_review', also_kinds: ['org_life_meeting'], eligible: 9, present: 8 })
  const { items } = await outputOf(
    callAs(testing, house.secretary, listDuties, { organizationId: house.city.branch.id, month: '2026-12' }),
    Duties,
  )
  const states = new Map(items.flatMap((one) => one.duties).map((one) => [one.kindCode, one.state]))
  expect([states.get('member_review'), states.get('org_life_meeting')]).toEqual(['met', 'met'])
  await expect(met(testing, house, reviewId)).rejects.toMatchObject({ code: 'reviews.meetingLinked' })
})

test('a meeting that stands already is linked, a stranger’s or another kind’s is not', async () => {
  const { id: reviewId } = await started(testing, house, 'orgLife')
  const held = await givenActivity(testing, house, { kindCode: 'org_life_meeting', occurredOn: '2026-11-12' })
  const other = await givenActivity(testing, house, { occurredOn: '2026-11-13' })
  await expect(met(testing, house, reviewId, { activityId: other.id })).rejects.toMatchObject({
    code: 'reviews.meetingUnknown',
  })
  await expect(met(testing, house, reviewId, { activityId: null, occurredOn: '2026-12-20' })).rejects.toMatchObject({
    code: 'activities.inTheFuture',
  })
  await met(testing, house, reviewId, { activityId: held.id })
  expect((await seen(testing, house.secretary, reviewId)).activity?.id).toBe(held.id)
  await expect(
    callAs(testing, house.outsider, recordReviewMeeting, {
      ...{ reviewId, version: 2, activityId: null, occurredOn: '2026-11-20' },
    }),
  ).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
