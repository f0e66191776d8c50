/** A preview is good for a day. */
export const PREVIEW_LIVES_MS = 24 * 60 * 60 * 1000
