/** A window per key, kept in memory: the last defence against a runaway client, not a security wall (sign-in has its own, in the database). */
export type RateLimit = {
  /** @returns seconds to wait, or 0 when the call may go on */
  readonly take: (key: string, nowMilliseconds: number) => number
}

/** @param perMinute calls a key may make in a minute */
export function rateLimit(perMinute: number): RateLimit {
  let windows = new Map<string, number>()
  let startedAt = 0
  return {
    take: (key, now) => {
      if (now - startedAt >= 60_000 || now < startedAt) {
        windows = new Map()
        startedAt = now
      }
      const count = (windows.get(key) ?? 0) + 1
      windows.set(key, count)
      return count > perMinute ? Math.max(1, Math.ceil((startedAt + 60_000 - now) / 1000)) : 0
    },
  }
}
