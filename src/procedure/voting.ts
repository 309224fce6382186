import { type Problem, refuse } from '#platform/refusal'
import { type Panel, type Ranked, type Seat, type Sheet, type Votes, votesOn } from '../review/index.ts'
import type { Dossier } from './dossier.ts'

/** The votes of a panel, dossier by dossier; an expert who declined does not count. */
export type VotesByDossier = ReadonlyMap<string, Votes>

export function votesIn(panel: Panel, seats: readonly Seat[], sheets: readonly Sheet[]): VotesByDossier {
  const sitting = new Set(seats.filter((one) => one.answer !== 'declined').map((one) => one.id))
  const counted = Map.groupBy(
    sheets.filter((sheet) => sitting.has(sheet.seat)),
    (sheet) => sheet.dossier,
  )
  return new Map(
    [...counted].flatMap(([dossier, mine]) => {
      const votes = votesOn(panel.rubric, mine)
      return votes ? [[dossier, votes] as const] : []
    }),
  )
}

/** The vote itself is the reason why a dossier that did not carry is left out. */
export const votedDown = (order: readonly Ranked[], votes: VotesByDossier): Record<string, string> =>
  Object.fromEntries(
    order.flatMap(({ dossier }) => {
      const vote = votes.get(dossier)
      return vote && !vote.carried ? [[dossier, `表决未通过：${vote.cast} 票中同意 ${vote.for} 票`]] : []
    }),
  )

export function refuseUnlessCarried(
  shortlist: readonly string[],
  votes: VotesByDossier,
  dossiers: ReadonlyMap<string, Dossier>,
): void {
  const short = shortlist.flatMap((id): Problem[] => {
    const vote = votes.get(id)
    if (!vote || vote.carried) return []
    const title = dossiers.get(id)?.title ?? '—'
    const says = {
      zh: `《${title}》${vote.cast} 票中同意 ${vote.for} 票，未达到规定比例`,
      en: `"${title}" has ${vote.for} of ${vote.cast} votes, which is not enough`,
    }
    return [{ field: `shortlist.${id}`, says }]
  })
  if (short.length > 0) refuse('review.vote_not_carried', { count: short.length }, short)
}

export const saidVotes = (vote: Votes | undefined) => (vote ? { votes_for: vote.for, votes: vote.cast } : {})
