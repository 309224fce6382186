import { all, ids, sql, type Tx } from '#platform/db'

/** Dossiers that were handed in, or handed in again, since they were last compared. */
export const dossiersToCheck = async (tx: Tx, most: number): Promise<string[]> =>
  (await all(tx, sql<{ id: string }>`select d as id from procedure.dossiers_to_check(${most}) d`)).map(({ id }) => id)

export type Shown = {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly host_name: string
  readonly lead: string
  readonly lead_name: string
  readonly year: number
  readonly stage: string
  readonly programme: string
}
/** Of some dossiers what a list shows; those that the asker may not read are not among them. */
export const shownOf = (tx: Tx, list: readonly string[]): Promise<Shown[]> =>
  all(
    tx,
    sql<Shown>`
    select d.id, d.title, d.number, d.host_name, d.lead, d.lead_name, r.year, d.stage, d.programme
    from procedure.dossier d join procedure.round r on r.id = d.round where d.id = any(${ids(list)})`,
  )
