import type { CryptoProvider } from '../../../platform/crypto.ts'
import type { Scores } from '../domain/scores.ts'
import { BOX, GRADE, NOTE, SELF_REVIEW, gradeText } from '../domain/sealed.ts'
import { type Box, textOfBox } from '../domain/ballot.ts'
import { sealedScores } from './scores.ts'

/** Encrypts as the operations do, for the sample city, which writes rows as they stand. */
export const sealedSample = (crypto: CryptoProvider) => ({
  selfReview: (text: string) => crypto.encrypt(SELF_REVIEW, text),
  note: (text: string) => crypto.encrypt(NOTE, text),
  grade: (grade: string, grounds: string) => crypto.encrypt(GRADE, gradeText(grade, grounds)),
  scores: (scores: Scores) => sealedScores(scores, crypto),
  box: (box: Box) => crypto.encrypt(BOX, textOfBox(box)),
})
