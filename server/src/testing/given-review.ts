import * as contract from '@hepai/contract/reviews'
import type { BallotMark, ReviewKind, ReviewState } from '@hepai/contract/reviews-shapes'
import { z } from 'zod'
import { addNote } from '../modules/reviews/commands/add-note.ts'
import { castBallot } from '../modules/reviews/commands/cast-ballot.ts'
import { countPaperBallots } from '../modules/reviews/commands/count-paper-ballots.ts'
import { decideGrades } from '../modules/reviews/commands/decide-grades.ts'
import { moveReview } from '../modules/reviews/commands/move-review.ts'
import { proposeGrades } from '../modules/reviews/commands/propose-grades.ts'
import { recordReviewMeeting } from '../modules/reviews/commands/record-review-meeting.ts'
import { saveSelfReview } from '../modules/reviews/commands/save-self-review.ts'
import { startReview } from '../modules/reviews/commands/start-review.ts'
import { showReview } from '../modules/reviews/queries/show-review.ts'
import type { Actor } from '../platform/grant.ts'
import { type ActivityHouse, activityHouse } from './given-activity.ts'
import { type TestPlatform, actorWith, callAs, outputOf } from './platform.ts'

/** The activity house with an actor for every member of the branch, and someone above who confirms. */
export async function reviewHouse(test: TestPlatform) {
  const house = await activityHouse(test)
  const on = house.city.unit
  const asMember = (person: { readonly id: string; readonly name: string }): Actor => ({
    ...actorWith([{ role: 'member', on }], person.name),
    personId: person.id,
  })
  return { ...house, asMember, above: actorWith([{ role: 'partyOffice', on }], '机关党委') }
}
export type ReviewHouse = Awaited<ReturnType<typeof reviewHouse>>

const Saved = z.object({ id: z.uuid(), version: z.int() })
export type ShownReview = z.output<typeof contract.showReview.output>

export const seen = (test: TestPlatform, actor: Actor, reviewId: string): Promise<ShownReview> =>
  outputOf(callAs(test, actor, showReview, { reviewId }), contract.showReview.output)

export const started = (test: TestPlatform, house: ActivityHouse, kind: ReviewKind = 'memberReview') =>
  outputOf(
    callAs(test, house.secretary, startReview, { organizationId: house.city.branch.id, kind, year: 2026 }),
    Saved,
  )

/** One step further, as the secretary, with the version that stands. */
export async function moved(
  test: TestPlatform,
  house: ReviewHouse,
  reviewId: string,
  event: string,
  reason = '',
): Promise<void> {
  const { review } = await seen(test, house.secretary, reviewId)
  await callAs(test, house.secretary, moveReview, { reviewId, version: review.version, event, reason })
}

export const marksFor = (view: ShownReview, mark: BallotMark | ((index: number) => BallotMark)) =>
  view.colleagues
    .filter((one) => one.isGraded)
    .map(({ personId }, index) => ({ personId, mark: typeof mark === 'function' ? mark(index) : mark }))

export async function voted(
  test: TestPlatform,
  house: ReviewHouse,
  reviewId: string,
  person: { readonly id: string; readonly name: string },
  mark: BallotMark | ((index: number) => BallotMark),
): Promise<void> {
  const view = await seen(test, house.asMember(person), reviewId)
  await callAs(test, house.asMember(person), castBallot, { reviewId, marks: marksFor(view, mark) })
}

/** Paper ballots of some, all of them the best grade for everybody. */
export async function countedOnPaper(
  test: TestPlatform,
  house: ReviewHouse,
  reviewId: string,
  people: readonly { readonly id: string }[],
): Promise<void> {
  const { colleagues } = await seen(test, house.secretary, reviewId)
  await callAs(test, house.secretary, countPaperBallots, {
    ...{ reviewId, voterIds: people.map((one) => one.id), tellerIds: house.members.slice(0, 2).map((one) => one.id) },
    totals: colleagues
      .filter((one) => one.isGraded)
      .map(({ personId }) => ({ personId, counts: [people.length, 0, 0, 0, 0] })),
  })
}

export const gradesFor = (view: ShownReview, best: number) =>
  view.people
    .filter((one) => one.standing === 'graded')
    .map(({ personId }, index) => ({
      personId,
      grade: index < best ? ('A' as const) : ('B' as const),
      grounds: index < best ? '测评优秀率高，承担重点任务' : '',
    }))

type Way = readonly (readonly [
  state: ReviewState,
  go: (test: TestPlatform, house: ReviewHouse, id: string) => Promise<unknown>,
])[]

const way: Way = [
  [
    'selfReview',
    async (test, house, id) => {
      for (const kind of ['study', 'talk', 'opinion'])
        await callAs(test, house.secretary, addNote, { reviewId: id, kind, occurredOn: '2026-11-20', text: '已开展' })
      await moved(test, house, id, 'openSelfReview')
    },
  ],
  [
    'criticism',
    async (test, house, id) => {
      for (const { id: personId } of [...house.members, house.probationer])
        await callAs(test, house.secretary, saveSelfReview, {
          ...{ reviewId: id, personId, text: '学习不够系统', isSubmitted: true },
        })
      await moved(test, house, id, 'openCriticism')
    },
  ],
  [
    'ballot',
    async (test, house, id) => {
      await met(test, house, id)
      await moved(test, house, id, 'openBallot')
    },
  ],
  [
    'grading',
    async (test, house, id) => {
      for (const person of house.members.slice(0, 6)) await voted(test, house, id, person, 'A')
      await moved(test, house, id, 'closeBallot')
    },
  ],
  [
    'proposed',
    async (test, house, id) => {
      const view = await seen(test, house.secretary, id)
      await callAs(test, house.secretary, proposeGrades, {
        ...{ reviewId: id, version: view.review.version, grades: gradesFor(view, 2) },
      })
    },
  ],
  [
    'confirmed',
    async (test, house, id) => {
      const { review } = await seen(test, house.above, id)
      await callAs(test, house.above, decideGrades, { reviewId: id, version: review.version, isConfirmed: true })
    },
  ],
  ['rectifying', (test, house, id) => moved(test, house, id, 'tellResults')],
]

/** The meeting is recorded with it, on the 20th of November, everybody there. */
export async function met(test: TestPlatform, house: ReviewHouse, reviewId: string, wish: object = {}): Promise<void> {
  const { review, meetings } = await seen(test, house.secretary, reviewId)
  const activityId = meetings[0]?.id ?? null
  await callAs(test, house.secretary, recordReviewMeeting, {
    ...{ reviewId, version: review.version, activityId, occurredOn: '2026-11-20', startsAt: '09:00', ...wish },
  })
}

/** A 民主评议 brought through the operations to the step that the test is about. @returns its id */
export async function givenReview(test: TestPlatform, house: ReviewHouse, upTo: ReviewState): Promise<string> {
  const { id } = await started(test, house)
  if (upTo === 'preparing') return id
  for (const [state, go] of way) {
    await go(test, house, id)
    if (state === upTo) return id
  }
  throw new Error(`no way to ${upTo}`)
}

/** Members of the first branch as its committee, the first of them its secretary. */
export async function appointed(test: TestPlatform, house: ReviewHouse, posts: readonly string[] = ['书记']) {
  const people = house.members.slice(0, posts.length)
  await test.platform.db
    .insertInto('appointment')
    .values(
      people.map(({ id }, index) => ({
        ...{ id: test.platform.newId(), person_id: id, organization_id: house.city.branch.id },
        ...{
          post: posts[index] ?? '',
          from_on: '2025-01-01',
          to_on: null,
          recorded_at: new Date(0),
          recorded_by: null,
        },
      })),
    )
    .execute()
  return people
}
