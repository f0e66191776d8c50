import type { ActivityFields } from '@hepai/contract/activities-shapes'
import { Refusal } from '../../../platform/refusal.ts'
import { daysBetween } from './days.ts'
import { LATE_ENTRY_DAYS } from './duty-words.ts'

/** Days after recording in which a record may still be changed without saying why. */
const CHANGE_DAYS = 7

/** Entered so long after it happened that people should see it. */
export const isLateEntry = (occurredOn: string, recordedOn: string): boolean =>
  daysBetween(occurredOn, recordedOn) > LATE_ENTRY_DAYS

/** Whether a record has stood for so long that a change of it must say why. */
export const isSettled = (state: ActivityFields['state'], recordedOn: string, today: string): boolean =>
  state === 'held' && daysBetween(recordedOn, today) > CHANGE_DAYS

/** @throws Refusal activities.needsCorrection once a record has stood for a week */
export function refuseSettled(state: ActivityFields['state'], recordedOn: string, today: string): void {
  if (isSettled(state, recordedOn, today)) throw new Refusal('activities.needsCorrection')
}

/** @throws Refusal activities.heldStaysHeld when what took place would become a mere plan again */
export function refuseUnheld(before: ActivityFields['state'], after: ActivityFields['state']): void {
  if (before === 'held' && after === 'planned') throw new Refusal('activities.heldStaysHeld')
}

type Answered = { readonly id: string; readonly topic: string; readonly state: string }

/** @throws Refusal activities.answeredItemKept when an item that was answered is no longer named */
export function refuseLostAnswers(before: readonly Answered[], kept: ReadonlySet<string>): void {
  const lost = before.find((item) => item.state !== 'open' && !kept.has(item.id))
  if (lost !== undefined) throw new Refusal('activities.answeredItemKept', { topic: lost.topic })
}
