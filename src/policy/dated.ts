import type { Day } from '#platform/clock'
import type { Text } from '#platform/text'

/**
 * How far a row of the law can be trusted: `sourced` was read on a public page, `known` comes from knowledge of a named
 * rule, `uncertain` waits for the bureau to confirm it. The mark is shown wherever the value is.
 */
export type Certainty = 'sourced' | 'known' | 'uncertain'

/** A value with the days it holds for, both included (`to: null` means until further notice), and what it rests on. */
export type Dated<Value> = {
  readonly value: Value
  readonly from: Day
  readonly to: Day | null
  /** The document number as printed, such as 国办发〔2021〕32号, or `unnumbered` while the bureau has not given one. */
  readonly document: string
  readonly note: Text | null
  readonly certainty: Certainty
}

/** Stands where a document number belongs that nobody has confirmed yet; pages say it in the reader's language. */
export const unnumbered = '（文号待核定）'
export const saidDocument = (document: string): Text => ({
  zh: document,
  en: document === unnumbered ? '(document number to be confirmed)' : document,
})

/** The row in force on a day, or null. */
export const inForceOn = <Value>(rows: readonly Dated<Value>[], day: Day): Dated<Value> | null =>
  rows.find((row) => row.from <= day && (row.to === null || day <= row.to)) ?? null

/** The first two rows that claim the same day, or null: two numbers of the law can never hold at once. */
export function overlapOf<Value>(rows: readonly Dated<Value>[]): readonly [Dated<Value>, Dated<Value>] | null {
  const sorted = [...rows].sort((one, other) => (one.from < other.from ? -1 : 1))
  for (const [index, row] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next && (row.to === null || next.from <= row.to)) return [row, next]
  }
  return null
}
