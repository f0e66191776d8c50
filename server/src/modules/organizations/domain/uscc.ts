/** 0–9 and A–Z without I, O, S, V, Z; a character's place is its value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export type CheckedUscc = { readonly uscc: string } | { readonly reason: string }

/**
 * A unified social credit code (GB 32100-2015): 18 characters, the last a check character modulo 31. Full-width and
 * lower-case letters and spaces are tolerated; the code is answered as the certificate prints it.
 */
export function checkUscc(value: string): CheckedUscc {
  const uscc = value.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (uscc.length !== 18) return { reason: `应为 18 位，现为 ${String(uscc.length)} 位` }
  const odd = /[^0-9A-HJ-NPQRTUWXY]/u.exec(uscc)
  if (odd !== null) return { reason: `不应含“${odd[0]}”` }
  if (checkCharacter(uscc.slice(0, 17)) !== uscc.charAt(17)) return { reason: '校验位不符，可能有一位写错' }
  return { uscc }
}

/** @param body the first 17 characters */
export function checkCharacter(body: string): string {
  let weight = 1
  let sum = 0
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}
