import type { CryptoProvider } from '../../../platform/crypto.ts'

export const CRITICISM = 'activity.criticism'

/** 批评意见 as it is kept: null leaves what is kept, an empty text clears it. */
export const sealedCriticism = (crypto: CryptoProvider, sent: string | null, kept: string | null): string | null => {
  if (sent === null) return kept
  return sent === '' ? null : crypto.encrypt(CRITICISM, sent)
}
