import type { Instant } from '#platform/clock'
import { all, one, run, sql, type Tx } from '#platform/db'
import type { Text } from '#platform/text'

/** A draft guide opened again keeps the day it was first opened; only its last day moves. */
export const saveDraftGuide = (tx: Tx, open: { round: string; at: Instant; until: Instant; by: string }) =>
  run(
    tx,
    sql`
  insert into procedure.draft_guide (round, at, until, by_person) values (${open.round}, ${open.at}, ${open.until}, ${open.by})
  on conflict (round) do update set until = excluded.until, by_person = excluded.by_person`,
  )

export type OpenGuide = {
  readonly round: string
  readonly title: Text
  readonly programme: string
  readonly at: Instant
  readonly until: Instant
}
/** Draft guides that take opinions now; a practice round is never among them. */
export const openGuides = (tx: Tx, now: Instant): Promise<OpenGuide[]> =>
  all(
    tx,
    sql<OpenGuide>`
  select r.id as round, r.title, r.programme, g.at, g.until from procedure.draft_guide g join procedure.round r on r.id = g.round
  where g.until >= ${now} and not r.practice and not exists (select 1 from procedure.publication p where p.round = r.id) order by g.until limit 100`,
  )

/** Opinions that nobody has answered yet: a guide is not published over them. */
export const unansweredOpinions = async (tx: Tx, round: string): Promise<number> =>
  (
    await one(
      tx,
      sql<{
        n: number
      }>`select count(*) as n from procedure.inquiry where round = ${round} and kind = 'opinion' and answered_at is null`,
      { zh: '意见', en: 'opinions' },
    )
  ).n

/** Its rows, the tasks about them on every desk, and the letters that still wait to be sent. */
export const wipePracticeRows = async (tx: Tx, round: string, at: Instant): Promise<number> =>
  (
    await one(tx, sql<{ n: number }>`select procedure.wipe_practice(${round}, ${at}::timestamptz) as n`, {
      zh: '演练批次',
      en: 'practice round',
    })
  ).n
