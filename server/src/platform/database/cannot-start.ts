/** Raised when the database cannot be started or used; the message tells the person at the console, in Chinese and English, what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'

  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`)
  }
}

/** The `code` of a Node or PostgreSQL error (`ENOENT`, `40001`), or undefined when there is none. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
