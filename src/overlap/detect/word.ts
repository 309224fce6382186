import { simplified } from './simplified.ts'

/**
 * The key of a word or a character: width, case and the forms of a letter make no difference, nor do the endings that a
 * light rewriting changes first. A real stemmer would merge words that experts keep apart.
 */
export function keyOf(text: string, from: number, to: number): number {
  if (to - from === 1) {
    const code = text.charCodeAt(from)
    if (code >= 0x4e00 && code <= 0x9fff) return one(simplified(code))
  }
  if (to - from > codes.length) return fnv(text.slice(from, to).normalize('NFKC').toLowerCase())
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127) return keyOfOdd(text.slice(from, to))
    codes[at - from] = code >= 65 && code <= 90 ? code + 32 : code
  }
  return stemmed(to - from)
}

const codes = new Uint16Array(128)

/** Letters beyond ASCII, full-width ones among them. */
function keyOfOdd(given: string): number {
  const word = given.normalize('NFKC').toLowerCase()
  if (word.length > codes.length) return fnv(word)
  for (let at = 0; at < word.length; at += 1) codes[at] = word.charCodeAt(at)
  return stemmed(word.length)
}

const [d, e, g, i, n, s, y] = [100, 101, 103, 105, 110, 115, 121] as const

function stemmed(long: number): number {
  const last = codes[long - 1]
  const before = codes[long - 2]
  let end = long
  if (long > 5 && last === g && before === n && codes[long - 3] === i) end -= 3
  else if (long > 4 && last === s && before === e && codes[long - 3] === i) {
    end -= 2
    codes[end - 1] = y
  } else if (long > 4 && last === d && before === e) end -= 2
  else if (long > 3 && last === s && before !== s) end -= 1
  let state = basis
  for (let at = 0; at < end; at += 1) state = Math.imul(state ^ codes[at]!, prime)
  return state | 0 || 1
}

/** FNV-1a; 0 stands for no term and is never a key. */
function fnv(text: string): number {
  let state = basis
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), prime)
  return state | 0 || 1
}
const one = (code: number): number => Math.imul(basis ^ code, prime) | 0 || 1
const basis = 0x811c9dc5 | 0
const prime = 0x01000193
