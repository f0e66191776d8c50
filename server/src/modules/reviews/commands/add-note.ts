import type { NoteKind, ReviewState } from '@hepai/contract/reviews-shapes'
import * as contract from '@hepai/contract/reviews'
import { type Actor, authorize, mayOn } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { onlyIn } from '../domain/facts.ts'
import { NOTE } from '../domain/sealed.ts'
import { insertNote } from '../store/notes.ts'
import { type ReviewPerson, peopleOf } from '../store/people.ts'
import { type StoredReview, lockReview } from '../store/review.ts'

const whileOpen: Readonly<Record<NoteKind, readonly ReviewState[]>> = {
  study: ['preparing', 'selfReview'],
  talk: ['preparing', 'selfReview', 'criticism', 'rectifying'],
  opinion: ['preparing', 'selfReview', 'criticism'],
  criticism: ['criticism'],
}

/** What was said is encrypted; the audit says that something was noted, and not what or about whom. */
export const addNote = command(contract.addNote, async ({ input, actor, tx, platform, now, today }) => {
  const { reviewId, kind, aboutId, occurredOn } = input
  const review = await lockReview(tx, reviewId)
  const grant = authorize(actor, 'reviews.read', review.organization)
  const people = await peopleOf(tx, reviewId)
  refuseStranger(actor, review, people, kind)
  onlyIn(review, whileOpen[kind], '记录这一项')
  if (occurredOn > today) throw new Refusal('reviews.inTheFuture', { day: occurredOn })
  if (kind === 'criticism' && (aboutId === null || aboutId === actor.personId)) throw new Refusal('reviews.aboutWhom')
  if (aboutId !== null && !people.some((one) => one.personId === aboutId)) throw new Refusal('reviews.notOnList')
  const id = platform.newId()
  const cipher = platform.crypto.encrypt(NOTE, input.text)
  await insertNote(tx, grant, { id, reviewId, kind, aboutId, occurredOn, cipher, at: now })
  return { output: { id }, audit: { grant, subjectId: reviewId, change: { kind, onDay: occurredOn } } }
})

/** A recorder notes anything; someone who takes part writes criticism of their own. */
function refuseStranger(
  actor: Actor,
  { organization }: StoredReview,
  people: readonly ReviewPerson[],
  kind: NoteKind,
): void {
  if (mayOn(actor, 'reviews.record', organization)) return
  const own = people.find((one) => one.personId === actor.personId)
  if (own === undefined || own.standing === 'excluded' || kind !== 'criticism') throw new Refusal('reviews.notYours')
}
