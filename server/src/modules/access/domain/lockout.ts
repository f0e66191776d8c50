/** How many failures pause signing in, and for how long. Data, so that a site may be stricter (GB/T 22239-2019 8.1.4.1 b). */
export type PausePolicy = { readonly failures: number; readonly withinMs: number; readonly pauseMs: number }

const MINUTE = 60_000

/** For one account from devices it was never used on, and for one known device of it: 5 failures pause for 15 minutes. */
export const accountPause: PausePolicy = { failures: 5, withinMs: 15 * MINUTE, pauseMs: 15 * MINUTE }

/** For one address over all accounts: an office may share an address, so it takes more. */
export const addressPause: PausePolicy = { failures: 50, withinMs: 15 * MINUTE, pauseMs: 15 * MINUTE }

/**
 * When the pause ends that these failures began, in milliseconds since 1970, or null when signing in may be tried now.
 *
 * @param failures instants of the failures since the last success, newest first
 */
export function pausedUntil(failures: readonly number[], policy: PausePolicy, now: number): number | null {
  const newest = failures[0]
  const oldest = failures[policy.failures - 1]
  if (newest === undefined || oldest === undefined) return null
  const until = newest + policy.pauseMs
  return newest - oldest <= policy.withinMs && until > now ? until : null
}

/** Whole minutes left, at least one, as said to the person. */
export const minutesLeft = (until: number, now: number): number => Math.max(1, Math.ceil((until - now) / MINUTE))
