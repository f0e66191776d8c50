import { dayWords } from '@hepai/contract/day-words'

type Strength = 'must' | 'general' | 'practice'
/** What a reminder needs to know of a duty that is still open. */
export type OpenDuty = {
  readonly kindName: string
  readonly strength: Strength
  readonly state: 'met' | 'metLate' | 'due' | 'coming' | 'late' | 'excused'
  readonly dueOn: string
  readonly period: { readonly endOn: string }
}

/** Working days before the last day at which a duty is announced (系统默认, no regulation). */
const SOON_DAYS = 5

export type Stage = 'soon' | 'today' | 'late'

/** A person presses 提醒 only on what is owed now, never on a mere practice. */
export const mayBeReminded = ({ state, strength }: Pick<OpenDuty, 'state' | 'strength'>): boolean =>
  strength !== 'practice' && (state === 'due' || state === 'late')

/**
 * Which announcement an open duty is at on a working day; null when it is too early or none is made.
 *
 * @param left working days from `day` to the last working day of the period, 0 on that day
 */
export function stageOn({ strength, state, period }: OpenDuty, day: string, left: number): Stage | null {
  if (strength === 'practice' || (state !== 'due' && state !== 'late')) return null
  if (day > period.endOn) return 'late'
  if (left === 0) return 'today'
  return left <= SOON_DAYS ? 'soon' : null
}

/** Told to whoever records, and to the group: the same words, without a person. */
export function reminderWords({ kindName, dueOn }: OpenDuty, stage: Stage): string {
  switch (stage) {
    case 'soon':
      return `${kindName}，期限 ${dayWords(dueOn)}`
    case 'today':
      return `${kindName}，期限就是今天`
    case 'late':
      return `${kindName}已过期限 ${dayWords(dueOn)}，还没有记录`
  }
}
