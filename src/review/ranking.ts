import type { Tally } from './score.ts'

export type Standing = { readonly dossier: string; readonly tally: Tally | null }
/** A place in the order. Equal means share a place, and the places after them are skipped: 1, 2, 2, 4. */
export type Ranked = Standing & { readonly rank: number | null; readonly tied: boolean }

/** Highest mean first; what has no score yet stands last and has no place. */
export function ranked(standings: readonly Standing[]): Ranked[] {
  const ordered = [...standings].sort((one, other) => meanOf(other) - meanOf(one))
  return ordered.map((standing) => {
    const mean = meanOf(standing)
    if (standing.tally === null) return { ...standing, rank: null, tied: false }
    const before = ordered.filter((other) => meanOf(other) > mean).length
    return { ...standing, rank: before + 1, tied: ordered.filter((other) => meanOf(other) === mean).length > 1 }
  })
}

const meanOf = ({ tally }: Standing): number => tally?.mean_centi ?? -1

/**
 * Dossiers that are left out although they stand no lower than one that is taken: each of them needs a reason, ties at
 * the line among them, because the order alone does not explain it.
 */
export function passedOver(order: readonly Ranked[], shortlist: ReadonlySet<string>): string[] {
  const taken = order.flatMap(({ dossier, rank }) => (shortlist.has(dossier) && rank !== null ? [rank] : []))
  const last = Math.max(0, ...taken)
  return order.flatMap(({ dossier, rank }) =>
    !shortlist.has(dossier) && rank !== null && rank <= last ? [dossier] : [],
  )
}

/** Dossiers that have fewer scores than the quorum, with how many they have. */
export const belowQuorum = (order: readonly Ranked[], quorum: number): { dossier: string; have: number }[] =>
  order.flatMap(({ dossier, tally }) => ((tally?.scores ?? 0) < quorum ? [{ dossier, have: tally?.scores ?? 0 }] : []))
