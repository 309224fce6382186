import { apart, character, half, letter, letters, meaningOf, stop } from './letters.ts'
import { afterMarkup } from './markup.ts'
import { keyOf } from './word.ts'

/**
 * A text as the detector reads it: one unit for each Chinese character, each word and each number, in order, with the place
 * where it stands in the text as it was given. Markup, control characters, width and case make no difference.
 */
export type Units = {
  /** 32-bit hashes of the units. */
  readonly keys: Int32Array
  /** What the text is found by: a word, or a Chinese character with the next one; 0 where a character has no next one. */
  readonly terms: Int32Array
  /** Offsets in UTF-16 units of the text as it was given. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The sentence that each unit belongs to, counted from 0. */
  readonly sentence: Int32Array
}

/** Longer texts are read up to here, in UTF-16 units: a dossier with its body stays below. */
export const textMost = 2_000_000

export function unitsOf(given: string): Units {
  const long = Math.min(given.length, textMost)
  const { keys, terms, from, to, sentence } = room(long)
  const meaning = letters()
  let count = 0
  let sentences = 0
  let begun = false
  // The place of the character that waits for its neighbour, or -1.
  let waiting = -1
  let at = 0
  while (at < long) {
    const code = given.charCodeAt(at)
    let what = meaning[code]!
    let end = at + 1
    if (what === half) {
      const point = given.codePointAt(at)!
      end = point > 0xffff ? at + 2 : at + 1
      what = point > 0xffff ? meaningOf(point) : apart
    }
    if (what === letter) {
      while (end < long && meaning[given.charCodeAt(end)] === letter) end += 1
      keys[count] = keyOf(given, at, end)
      terms[count] = keys[count]!
      waiting = -1
    } else if (what === character) {
      keys[count] = keyOf(given, at, end)
      terms[count] = 0
      if (waiting >= 0) terms[waiting] = join(keys[waiting]!, keys[count]!)
      waiting = count
    } else {
      const after = afterMarkup(given, at, long)
      if (after > at) end = after
      else if (what === stop || isPoint(given, at)) {
        if (begun) sentences += 1
        begun = false
        waiting = -1
      } else if (code > 32 && code !== 0x3000 && code !== 0xa0) waiting = -1
      at = end
      continue
    }
    from[count] = at
    to[count] = end
    sentence[count] = sentences
    begun = true
    count += 1
    at = end
  }
  const cut = (column: Int32Array) => column.slice(0, count)
  return { keys: cut(keys), terms: cut(terms), from: cut(from), to: cut(to), sentence: cut(sentence) }
}

/** A point ends a sentence unless it stands inside a number, an address or an abbreviation. */
function isPoint(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 46) return false
  const next = text.charCodeAt(at + 1)
  return !(next > 32 && next < 128)
}

/** Columns to write into, kept between texts: at most one unit begins at each place. */
function room(long: number): Units {
  if (kept && kept.keys.length >= long) return kept
  const column = () => new Int32Array(Math.max(long, 65_536))
  const made = { keys: column(), terms: column(), from: column(), to: column(), sentence: column() }
  if (long <= 262_144) kept = made
  return made
}
let kept: Units | undefined

export const join = (one: number, other: number): number =>
  Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b) | 0 || 1
