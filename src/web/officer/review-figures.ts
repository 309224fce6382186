/** What the review concluded about a dossier, as the outcome keeps it; a dossier that skipped review has none. */
export type ReviewFigures = { readonly rank: number | null; readonly mean: number | null; readonly of: number | null }

export function figuresOf(facts: unknown): ReviewFigures {
  const kept = (typeof facts === 'object' && facts !== null ? facts : {}) as Record<string, unknown>
  const number = (value: unknown) => (typeof value === 'number' ? value : null)
  const centi = number(kept.mean_centi)
  return { rank: number(kept.rank), mean: centi === null ? null : centi / 100, of: number(kept.of) }
}

/** Best rank first; what has no rank stands last, in the order it came. */
export function byRank<Row extends { readonly review: unknown }>(rows: readonly Row[]): Row[] {
  const rank = (row: Row) => figuresOf(row.review).rank ?? Number.MAX_SAFE_INTEGER
  return rows.toSorted((one, other) => rank(one) - rank(other))
}
