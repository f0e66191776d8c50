/** How long a password that an administrator handed over opens anything: 72 hours from when it was made. */
export const ONE_TIME_MS = 72 * 3_600_000

/** Whether a password that must be replaced came too late; `now` in milliseconds. */
export const isOneTimeOver = (
  account: { readonly mustChangePassword: boolean; readonly passwordSetAt: Date },
  now: number,
): boolean => account.mustChangePassword && now >= account.passwordSetAt.getTime() + ONE_TIME_MS
