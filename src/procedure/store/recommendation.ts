import type { Instant } from '#platform/clock'
import { all, one, sql, type Tx } from '#platform/db'
import type { Text } from '#platform/text'

/** How many dossiers of a round a recommender has recommended and not taken back. */
export async function recommendedIn(tx: Tx, round: string, recommender: string): Promise<number> {
  const { n } = await one(
    tx,
    sql<{ n: number }>`
    select count(*) as n from procedure.dossier d
    where d.round = ${round} and d.recommender = ${recommender} and d.stage <> 'end.withdrawn'
      and (select o.result from procedure.outcome o where o.dossier = d.id and o.result in ('recommend', 'return') order by o.id desc limit 1) = 'recommend'`,
    { zh: '推荐数', en: 'recommendations' },
  )
  return n
}

export type RecommendingRound = {
  readonly id: string
  readonly title: Text
  readonly quota: number | null
  readonly until: Instant | null
  readonly used: number
  readonly waiting: number
}

const last = sql`(select o.result from procedure.outcome o where o.dossier = d.id and o.result in ('recommend', 'return') order by o.id desc limit 1)`

/** The rounds in which a recommender has been chosen, newest first, with how much of its quota is used. */
export const recommendingRounds = (tx: Tx, recommender: string): Promise<RecommendingRound[]> =>
  all(
    tx,
    sql<RecommendingRound>`
    select r.id, r.title, r.recommender_quota as quota, r.recommender_until as until,
      count(*) filter (where d.stage <> 'end.withdrawn' and ${last} = 'recommend') as used,
      count(*) filter (where d.holder_role = 'recommender') as waiting
    from procedure.dossier d join procedure.round r on r.id = d.round
    where d.recommender = ${recommender} and d.submitted_at is not null
    group by r.id order by r.practice, r.opens_at desc, r.id desc limit 50`,
  )

export type Recommended = {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly host_name: string
  readonly lead_name: string
  readonly programme: string
  readonly stage: string
  readonly requested_fen: number | null
  readonly rank: number | null
  readonly at: Instant
}

/** What a recommender has recommended in a round, in its own order; those without a place come last. */
export const recommendedBy = (tx: Tx, recommender: string, round: string): Promise<Recommended[]> =>
  all(
    tx,
    sql<Recommended>`
    select d.id, d.number, d.title, d.host_name, d.lead_name, d.programme, d.stage, d.requested_fen, (o.facts->>'rank')::integer as rank, o.at
    from procedure.dossier d join lateral (
      select o.result, o.facts, o.at from procedure.outcome o where o.dossier = d.id and o.result in ('recommend', 'return') order by o.id desc limit 1) o on true
    where d.recommender = ${recommender} and d.round = ${round} and o.result = 'recommend'
    order by (o.facts->>'rank')::integer nulls last, d.id limit 500`,
  )
