const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long a session lives: docs/decisions/0004-sessions.md says why. */
export const sessionPolicy = {
  /** Ends when unused for so long. */
  idleMs: 4 * HOUR,
  /** Ends so long after signing in, used or not. */
  absoluteMs: 12 * HOUR,
  /** The last use is written down at most so often. */
  touchMs: MINUTE,
} as const

/** Instants in milliseconds since 1970. */
export type SessionTimes = { readonly lastSeenAt: number; readonly expiresAt: number }

export const isSessionOver = (times: SessionTimes, now: number): boolean =>
  now >= times.expiresAt || now - times.lastSeenAt >= sessionPolicy.idleMs

export const isTouchDue = (times: SessionTimes, now: number): boolean => now - times.lastSeenAt >= sessionPolicy.touchMs
