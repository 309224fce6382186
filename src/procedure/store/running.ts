import type { Day, Instant } from '#platform/clock'
import { all, first, run, sql, type Tx } from '#platform/db'

/** When the term of an agreement ends, as it stands after every extension. */
export const endOf = async (tx: Tx, dossier: string): Promise<Day | null> =>
  (await first(tx, sql<{ ends_on: Day | null }>`select ends_on from procedure.agreement where dossier = ${dossier}`))
    ?.ends_on ?? null

/** The term, and until when its results have to be handed in. */
export async function keepEnd(tx: Tx, dossier: string, endsOn: Day, due: Instant): Promise<void> {
  await run(tx, sql`update procedure.agreement set ends_on = ${endsOn} where dossier = ${dossier}`)
  await run(tx, sql`update procedure.dossier set due_at = ${due}, version = version + 1 where id = ${dossier}`)
}

/** Another leader or host; who was before stands in the change. */
export const replaceLead = (tx: Tx, dossier: string, person: string) =>
  run(
    tx,
    sql`update procedure.dossier d set lead = p.id, lead_name = p.name, version = d.version + 1 from registry.person p where d.id = ${dossier} and p.id = ${person}`,
  )
export const replaceHost = (tx: Tx, dossier: string, organisation: string) =>
  run(
    tx,
    sql`update procedure.dossier d set host = o.id, host_name = o.name, version = d.version + 1 from registry.organisation o where d.id = ${dossier} and o.id = ${organisation}`,
  )
export const personNamed = (tx: Tx, person: string): Promise<{ id: string; name: string } | null> =>
  first(tx, sql<{ id: string; name: string }>`select id, name from registry.person where id = ${person}`)
export const organisationNamed = (tx: Tx, organisation: string): Promise<{ id: string; name: string } | null> =>
  first(tx, sql<{ id: string; name: string }>`select id, name from registry.organisation where id = ${organisation}`)

export type Progress = {
  readonly year: number
  readonly done: string
  readonly spent_fen: number
  readonly person_name: string
  readonly at: Instant
}
export const progressOf = (tx: Tx, dossier: string): Promise<Progress[]> =>
  all(
    tx,
    sql<Progress>`select year, done, spent_fen, person_name, at from procedure.progress where dossier = ${dossier} order by year desc`,
  )
export const keepProgress = (tx: Tx, dossier: string, p: Progress, person: string) =>
  run(
    tx,
    sql`insert into procedure.progress (dossier, year, done, spent_fen, person, person_name, at)
    values (${dossier}, ${p.year}, ${p.done}, ${p.spent_fen}, ${person}, ${p.person_name}, ${p.at})
    on conflict (dossier, year) do update set done = excluded.done, spent_fen = excluded.spent_fen, person = excluded.person,
      person_name = excluded.person_name, at = excluded.at`,
  )
