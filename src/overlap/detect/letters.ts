/** What a UTF-16 unit means to the reader of a text. */
export const apart = 0
/** Part of a word or a number. */
export const letter = 1
/** Of a script that is written without spaces: each character counts by itself. */
export const character = 2
export const stop = 3
/** Begins or ends a character beyond the first plane. */
export const half = 4

const unspaced = /[\p{Script=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const lettered = /[\p{L}\p{N}\p{M}]/u
const stops = /[。！？；!?;\n｡．]/u

let known: Uint8Array | undefined

/** The meaning of each unit of the first plane, worked out once. */
export function letters(): Uint8Array {
  if (known) return known
  const table = new Uint8Array(65_536)
  for (let code = 0; code < table.length; code += 1) table[code] = meaningOf(code)
  known = table
  return table
}

export function meaningOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return half
  const one = String.fromCodePoint(code)
  if (unspaced.test(one)) return character
  if (lettered.test(one)) return letter
  return stops.test(one) ? stop : apart
}
