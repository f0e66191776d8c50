import type { Bound } from './operations.ts'

/** Answers of commands with a key are kept to be given again; one with a password or a person's number in it must not be stored. */
export const withoutKeptAnswer = (bound: Bound): Bound => ({
  operation: bound.operation,
  run: (platform, call) => bound.run(platform, { ...call, idempotencyKey: undefined }),
})
