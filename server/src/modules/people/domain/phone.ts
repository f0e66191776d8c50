/** A mainland mobile number, 1[3-9] and nine more digits; spaces, dashes, full-width digits and +86 are tolerated. */
export function checkPhone(value: string): { readonly phone: string } | null {
  const plain = value
    .normalize('NFKC')
    .replace(/[\s'-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(plain) ? { phone: plain } : null
}

/** 199****0001 */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
