import { type Actor, system } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { all, speakAs, sql, type Tx } from '#platform/db'

export type ProgrammeCount = {
  readonly programme: string
  readonly rounds: number
  readonly rounds_open: number
  readonly submitted: number
  readonly under_way: number
  readonly approved: number
}

/** Counts of every programme, without practice; the platform counts and only the numbers leave. */
export async function countsOf(tx: Tx, actor: Actor, now: Instant): Promise<ProgrammeCount[]> {
  await speakAs(tx, system())
  const rows = await all(
    tx,
    sql<ProgrammeCount>`
    with rounds as (
      select r.programme, count(*) as held,
        count(*) filter (where c.round is null and r.opens_at <= ${now} and (r.writer_until is null or r.writer_until >= ${now})) as rounds_open
      from procedure.round r join procedure.publication p on p.round = r.id left join procedure.cancellation c on c.round = r.id
      where not r.practice group by r.programme),
    dossiers as (
      select programme, count(submitted_at) as submitted, count(*) filter (where submitted_at is not null and ended_at is null) as under_way,
        count(approved_fen) as approved
      from procedure.dossier where not practice group by programme)
    select programme, coalesce(held, 0) as rounds, coalesce(rounds_open, 0) as rounds_open,
      coalesce(submitted, 0) as submitted, coalesce(under_way, 0) as under_way, coalesce(approved, 0) as approved
    from rounds full join dossiers using (programme)`,
  )
  await speakAs(tx, actor)
  return rows
}
