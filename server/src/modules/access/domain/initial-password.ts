// Crockford's alphabet leaves out i, l, o and u, so that it can be read aloud and copied by hand.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 16

/**
 * A one-time password of 80 random bits in groups of four, from at least 16 random bytes: 32 divides 256, so every letter
 * is equally likely.
 *
 * @throws RangeError on fewer bytes
 */
export function initialPassword(random: Uint8Array): string {
  if (random.length < LENGTH) throw new RangeError('an initial password needs 16 random bytes')
  const letters = [...random.subarray(0, LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-')
}
