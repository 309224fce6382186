import { all, run, sql, type Tx } from '#platform/db'

export type Listed = {
  readonly dossier: string
  readonly host: string
  readonly fen: number
  /** Declined, refused or lapsed: its money is free again, and it is not listed twice. */
  readonly ended_badly: boolean
}
/** Who is on the list of a round already. */
export const listedIn = (tx: Tx, round: string): Promise<Listed[]> =>
  all(
    tx,
    sql<Listed>`
    select d.id as dossier, d.host, coalesce(d.requested_fen, 0)::bigint as fen, d.ended_at is not null and d.approved_fen is null as ended_badly
    from procedure.dossier d where d.round = ${round}`,
  )

/** Dossiers that waited too long at a stage of one kind that can lapse, the oldest limit first. */
export const lapsedAt = (tx: Tx, kind: string, now: Date, limit: number): Promise<{ dossier: string }[]> =>
  all(
    tx,
    sql<{ dossier: string }>`
    select d.id as dossier from procedure.dossier d where d.ended_at is null and d.due_at < ${now}
      and exists (select 1 from procedure.programme_version v, jsonb_array_elements(v.definition->'stages') s
        where v.programme = d.programme and v.version = d.programme_version and s->>'key' = d.stage and s->>'kind' = ${kind} and s->'next' ? 'lapse')
    order by d.due_at, d.id limit ${limit}`,
  )

/** The account that the organisation named when it confirmed. */
export const accountsNamed = (
  tx: Tx,
  dossiers: readonly string[],
): Promise<{ dossier: string; account: string | null }[]> =>
  all(
    tx,
    sql<{ dossier: string; account: string | null }>`
    select distinct on (dossier) dossier, facts ->> 'account' as account from procedure.outcome
    where dossier = any(${dossiers as string[]}::uuid[]) and result = 'confirm' and facts ? 'account' order by dossier, id desc`,
  )

export const approve = (tx: Tx, dossier: string, fen: number) =>
  run(tx, sql`update procedure.dossier set approved_fen = ${fen} where id = ${dossier}`)
