import type { ActivityInput } from '@hepai/contract/activities-shapes'
import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { recordMeeting } from '../../activities/index.ts'
import { lockOrganization } from '../../organizations/index.ts'
import { onlyIn } from '../domain/facts.ts'
import { heldAs } from '../domain/kinds.ts'
import { meetingsFor } from '../store/meetings.ts'
import { type ReviewPerson, peopleOf } from '../store/people.ts'
import { type StoredReview, changeReview, lockReview } from '../store/review.ts'

export const recordReviewMeeting = command(
  contract.recordReviewMeeting,
  async ({ input, actor, tx, platform, now, today }) => {
    const { reviewId, version } = input
    const review = await lockReview(tx, reviewId)
    const grant = authorize(actor, 'reviews.record', review.organization)
    onlyIn(review, ['preparing', 'selfReview', 'criticism'], '登记会议')
    const meetings = await meetingsFor(tx, review)
    if (review.activityId !== null)
      throw new Refusal('reviews.meetingLinked', { title: meetings.linked?.title ?? review.title })
    if (input.activityId !== null && !meetings.open.some((one) => one.id === input.activityId))
      throw new Refusal('reviews.meetingUnknown')
    const people = await peopleOf(tx, reviewId)
    const absent = new Map(input.absent.map((one) => [one.personId, one.reason]))
    if ([...absent.keys()].some((id) => !people.some((one) => one.personId === id)))
      throw new Refusal('reviews.notOnList')
    const place = await lockOrganization(tx, review.organization.id)
    const activityId =
      input.activityId ??
      (await recordMeeting(
        { tx, platform, now, today },
        actor,
        place,
        meetingOf(review, people, input, absent),
        absent,
      ))
    const next = await changeReview(tx, grant, review, version, { activity_id: activityId })
    return {
      output: { activityId, version: next },
      audit: { grant, subjectId: reviewId, change: { activityId, isNew: input.activityId === null } },
    }
  },
)

type Input = { occurredOn: string; startsAt: string | null; place: string; isJoint: boolean }

/** Who reports to a committee is not on its roll, so there they are named one by one. */
function meetingOf(
  { kind, title }: StoredReview,
  people: readonly ReviewPerson[],
  { occurredOn, startsAt, place, isJoint }: Input,
  absent: ReadonlyMap<string, string>,
): Pick<ActivityInput, 'kindCode' | 'title' | 'occurredOn'> & Partial<ActivityInput> {
  const { activity, joint, agenda } = heldAs[kind]
  const named = people.map(({ personId }) => {
    const reason = absent.get(personId)
    return { personId, status: reason === undefined ? ('present' as const) : ('absent' as const), reason: reason ?? '' }
  })
  return {
    ...{ kindCode: activity, title, occurredOn, startsAt, place },
    alsoKinds: isJoint && joint !== null ? [joint] : [],
    minutes: { agenda: [...agenda], study: '', parts: [], speeches: [], guests: [], signatures: [] },
    ...(kind === 'secretaryReview' ? { attendance: named } : {}),
  }
}
