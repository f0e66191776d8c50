import { z } from 'zod'
import type { CryptoProvider } from '../../../platform/crypto.ts'
import type { Scores } from '../domain/scores.ts'
import { SCORES } from '../domain/sealed.ts'

const Sealed = z.record(
  z.string(),
  z.object({
    ...{ basis: z.string(), onDay: z.string(), byName: z.string() },
    tenths: z.record(z.string(), z.int().min(0).max(1000)),
  }),
)

/** What was entered so far; nothing before the first part. */
export const openedScores = (cipher: string | null, crypto: CryptoProvider): Scores =>
  cipher === null ? {} : Sealed.parse(JSON.parse(crypto.decrypt(SCORES, cipher)))

export const sealedScores = (scores: Scores, crypto: CryptoProvider): string =>
  crypto.encrypt(SCORES, JSON.stringify(scores))
