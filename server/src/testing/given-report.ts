import type { NoteKind, ReviewState } from '@hepai/contract/reviews-shapes'
import { addFinding } from '../modules/reviews/commands/add-finding.ts'
import { addNote } from '../modules/reviews/commands/add-note.ts'
import { closeFinding } from '../modules/reviews/commands/close-finding.ts'
import { moveReview } from '../modules/reviews/commands/move-review.ts'
import { recordReviewMeeting } from '../modules/reviews/commands/record-review-meeting.ts'
import { reportFinding } from '../modules/reviews/commands/report-finding.ts'
import { saveSelfReview } from '../modules/reviews/commands/save-self-review.ts'
import type { Actor } from '../platform/grant.ts'
import { type ReviewHouse, appointed, seen, started, voted } from './given-review.ts'
import { type TestPlatform, callAs } from './platform.ts'

type Person = { readonly id: string; readonly name: string }

/** One review as its recorder leads it, of whatever kind and wherever it is held. */
export const ledBy = (test: TestPlatform, recorder: Actor, reviewId: string) => {
  const versioned = async () => ({ reviewId, version: (await seen(test, recorder, reviewId)).review.version })
  return {
    move: async (event: string, reason = '') =>
      callAs(test, recorder, moveReview, { ...(await versioned()), event, reason }),
    note: (kind: NoteKind, text = '已开展') =>
      callAs(test, recorder, addNote, { reviewId, kind, occurredOn: '2026-11-20', text }),
    say: async (people: readonly Person[]) => {
      for (const { id: personId } of people)
        await callAs(test, recorder, saveSelfReview, { reviewId, personId, text: '述职', isSubmitted: true })
    },
    meet: async () =>
      callAs(test, recorder, recordReviewMeeting, {
        ...{ ...(await versioned()), activityId: null, occurredOn: '2026-11-20', startsAt: '09:00' },
      }),
    /** Found, mended by its owner, and closed by the recorder. */
    mend: async (owner: Person, as: Actor) => {
      await callAs(test, recorder, addFinding, { reviewId, text: '问题', ownerId: owner.id, dueOn: '2026-12-20' })
      const finding = (await seen(test, recorder, reviewId)).findings.at(-1)
      await callAs(test, as, reportFinding, { findingId: finding?.id, doneOn: '2026-11-21', what: '已改' })
      await callAs(test, recorder, closeFinding, { findingId: finding?.id, isDone: true })
    },
  }
}

/** 双述双评 up to a step: the committee of the branch reports, six of its members vote 优秀. */
export async function givenDualReport(
  test: TestPlatform,
  house: ReviewHouse,
  upTo: Extract<ReviewState, 'criticism' | 'grading'>,
) {
  const people = await appointed(test, house, ['书记', '组织委员', '宣传委员'])
  const { id } = await started(test, house, 'dualReport')
  const led = ledBy(test, house.secretary, id)
  await led.note('opinion')
  await led.move('openSelfReview')
  await led.say(people)
  await led.move('openCriticism')
  if (upTo === 'criticism') return { id, people }
  await led.meet()
  await led.move('openBallot')
  for (const person of house.members.slice(0, 6)) await voted(test, house, id, person, 'A')
  await led.move('closeBallot')
  return { id, people }
}
