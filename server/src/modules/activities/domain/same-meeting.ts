import { minutesOf } from './training.ts'

export type Meeting = {
  readonly kindCode: string
  readonly occurredOn: string
  readonly startsAt: string | null
}

const APART_MINUTES = 60

/**
 * Whether two records of one organisation tell of the same meeting: same kind and day, and starts less than an hour
 * apart or not both known. Two phones recording one meeting must never make two.
 */
export function isSameMeeting(one: Meeting, other: Meeting): boolean {
  if (one.kindCode !== other.kindCode || one.occurredOn !== other.occurredOn) return false
  if (one.startsAt === null || other.startsAt === null) return true
  return Math.abs(minutesOf(one.startsAt) - minutesOf(other.startsAt)) < APART_MINUTES
}
