import { one, sql, type Tx } from '#platform/db'

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
