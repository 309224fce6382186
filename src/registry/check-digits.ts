/** Digits and capitals as typed: full-width forms made plain, blanks, points and dashes gone, letters in capitals. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}.·]/gu, '')
    .toUpperCase()

/** The character of a weighted sum: each place's value in `alphabet` times its weight, taken modulo. */
export const weighted = (code: string, alphabet: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + alphabet.indexOf(code[index] ?? '') * weight, 0)

/** ISO 7064 MOD 11-2, as resident numbers (GB 11643) and ORCID iDs use it: the character that must follow `digits`. */
export function mod11Two(digits: string): string {
  let remainder = 0
  for (const digit of digits) remainder = ((remainder + Number(digit)) * 2) % 11
  const check = (12 - remainder) % 11
  return check === 10 ? 'X' : String(check)
}
