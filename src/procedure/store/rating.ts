import type { Instant } from '#platform/clock'
import { first, one, run, sql, type Tx } from '#platform/db'

export type Rating = { readonly stars: number; readonly remark: string | null; readonly at: Instant }

export const ratingBy = (tx: Tx, dossier: string, person: string): Promise<Rating | null> =>
  first(
    tx,
    sql<Rating>`
  select stars, remark, at from procedure.rating where dossier = ${dossier} and person = ${person}`,
  )
/** One rating for each person: the latest. */
export const saveRating = (tx: Tx, dossier: string, person: string, rating: Rating) =>
  run(
    tx,
    sql`
  insert into procedure.rating (dossier, person, stars, remark, at) values (${dossier}, ${person}, ${rating.stars}, ${rating.remark}, ${rating.at})
  on conflict (dossier, person) do update set stars = excluded.stars, remark = excluded.remark, at = excluded.at`,
  )

/** How a round was rated: the number of ratings and the mean of their stars. */
export const ratingsIn = (tx: Tx, round: string): Promise<{ count: number; mean: number | null }> =>
  one(
    tx,
    sql<{ count: number; mean: number | null }>`
  select count(*) as count, round(avg(r.stars), 2)::float8 as mean from procedure.rating r join procedure.dossier d on d.id = r.dossier where d.round = ${round}`,
    { zh: '评价', en: 'ratings' },
  )
