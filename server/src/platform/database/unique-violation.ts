import { z } from 'zod'

const UniqueViolation = z.object({ code: z.literal('23505'), constraint: z.string() })

/** Name of the unique index that PostgreSQL says was violated (SQLSTATE 23505); null for any other error. */
export function violatedIndex(error: unknown): string | null {
  const violation = UniqueViolation.safeParse(error)
  return violation.success ? violation.data.constraint : null
}
