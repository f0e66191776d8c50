const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

/** Check character of a 17-character unified social credit code (GB 32100-2015). */
export function creditCodeCheck(body: string): string {
  let weight = 1
  let sum = 0
  for (const character of body) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return CREDIT_ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Check character of an 8-digit organisation code (GB 11714-1997); digits only. */
export function organizationCodeCheck(body: string): string {
  const sum = ORGANIZATION_WEIGHTS.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0)
  const check = 11 - (sum % 11)
  if (check === 10) return 'X'
  return check === 11 ? '0' : String(check)
}

/** Check character of a 17-digit citizen identity number (GB 11643-1999). */
export function identityCheck(body: string): string {
  let sum = 0
  for (let index = 0; index < 17; index += 1) sum += Number(body.charAt(index)) * (2 ** (17 - index) % 11)
  return '10X98765432'.charAt(sum % 11)
}
