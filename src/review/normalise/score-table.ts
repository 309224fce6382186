/** What one reviewer gave one dossier. */
export type Given = { readonly proposal: string; readonly reviewer: string; readonly score: number }

/** A dossier among those of its component, with the places of its reviewers there and what they gave. */
export type Row = {
  readonly proposal: string
  readonly reviewers: readonly number[]
  readonly scores: readonly number[]
}

/** Dossiers that are linked by reviewers they share, directly or over others. */
export type Component = { readonly reviewers: readonly string[]; readonly rows: readonly Row[] }

/**
 * The scores as components, everything in the order of its name: whatever order the scores came in, the same sums are
 * worked out in the same order.
 */
export function componentsOf(given: readonly Given[]): Component[] {
  const sorted = [...given].sort((a, b) => byName(a.proposal, b.proposal) || byName(a.reviewer, b.reviewer))
  const root = rootsOf(sorted)
  const parts = Map.groupBy(sorted, (one) => root(`r ${one.reviewer}`))
  return [...parts.values()].map((part) => {
    const reviewers = [...new Set(part.map((one) => one.reviewer))].sort(byName)
    const place = new Map(reviewers.map((reviewer, at) => [reviewer, at]))
    const rows = [...Map.groupBy(part, (one) => one.proposal)].map(([proposal, scores]) => ({
      proposal,
      reviewers: scores.map((one) => place.get(one.reviewer)!),
      scores: scores.map((one) => one.score),
    }))
    return { reviewers, rows }
  })
}

/** Union and find over proposals and reviewers; a prefix keeps a proposal and a reviewer of one name apart. */
function rootsOf(given: readonly Given[]): (name: string) => string {
  const above = new Map<string, string>()
  const root = (name: string): string => {
    let top = name
    while (above.has(top)) top = above.get(top)!
    for (let at = name; at !== top; ) {
      const next = above.get(at)!
      above.set(at, top)
      at = next
    }
    return top
  }
  for (const { proposal, reviewer } of given) {
    const [one, other] = [root(`p ${proposal}`), root(`r ${reviewer}`)]
    if (one !== other) above.set(one, other)
  }
  return root
}

export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
