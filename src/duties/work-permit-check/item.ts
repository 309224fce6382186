import type { Text } from '#platform/text'

/** A band of a number: from `min` (included) up to `below` (not included); both are open where they are missing. */
export type Band = { readonly min?: number; readonly below?: number; readonly points: number }
export type Choice = {
  readonly code: string
  readonly label: Text
  readonly points: number
  readonly aliases?: readonly string[]
}

/** One element of the points table and how it gives points. */
export type Item = { readonly code: ItemCode; readonly title: Text; readonly unit?: Text; readonly max: number } & (
  | { readonly kind: 'bands'; readonly bands: readonly Band[]; readonly whole?: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'any-of'; readonly choices: readonly Choice[] }
  /** So many points at `from` full years, one more for each further year. */
  | { readonly kind: 'years'; readonly from: number; readonly points: number }
  | { readonly kind: 'given'; readonly note: Text }
)
export type ItemCode =
  | 'salary'
  | 'education'
  | 'work_years'
  | 'months_per_year'
  | 'chinese'
  | 'location'
  | 'age'
  | 'extra'
  | 'local_bonus'

export type PointsTable = {
  readonly title: Text
  readonly items: readonly Item[]
  /** Points from which a class is reached by points alone. */
  readonly thresholds: { readonly A: number; readonly B: number }
}
