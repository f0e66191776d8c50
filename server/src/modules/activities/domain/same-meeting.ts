import { minutesOf } from './training.ts'

export type Meeting = {
  readonly kindCode: string
  readonly alsoKinds: readonly string[]
  readonly occurredOn: string
  readonly startsAt: string | null
}

const APART_MINUTES = 60

/**
 * Whether two records of one organisation tell of the same meeting: the same day and a kind in common, held alone or
 * together with others, and starts less than an hour apart or not both known. Two phones recording one meeting must never make two.
 */
export function isSameMeeting(one: Meeting, other: Meeting): boolean {
  if (one.occurredOn !== other.occurredOn) return false
  const kinds = new Set([one.kindCode, ...one.alsoKinds])
  if (![other.kindCode, ...other.alsoKinds].some((kind) => kinds.has(kind))) return false
  if (one.startsAt === null || other.startsAt === null) return true
  return Math.abs(minutesOf(one.startsAt) - minutesOf(other.startsAt)) < APART_MINUTES
}
