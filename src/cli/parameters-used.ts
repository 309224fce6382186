import type { Day } from '#platform/clock'
import type { ParameterBook } from '../policy/index.ts'

/** Each parameter with its value on the day, the document it rests on and how certain it is; null where none is in force. */
export const parametersUsed = (book: ParameterBook, keys: readonly string[], on: Day): Record<string, unknown> =>
  Object.fromEntries(
    keys.map((key) => {
      const found = book.find(key, on)
      if (!found) return [key, null]
      const { value, unit, name, from, to, document, certainty, note } = found
      return [key, { value, unit, name, from, to, document, certainty, note }]
    }),
  )
