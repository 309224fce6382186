import type { Instant } from '#platform/clock'
import { all, json, run, sql, type Tx } from '#platform/db'

/** An expert whom an applicant asks to avoid (申请回避), with the reason. */
export type Avoidance = { readonly name: string; readonly organisation_name: string; readonly reason: string }

/** The list as it now is; what was asked before is replaced. */
export async function keepAvoidances(
  tx: Tx,
  dossier: string,
  asked: readonly Avoidance[],
  by: { readonly person: string; readonly name: string },
  at: Instant,
): Promise<void> {
  await run(tx, sql`delete from review.avoidance where dossier = ${dossier}`)
  const rows = asked.map((one, position) => ({ ...one, position: position + 1 }))
  await run(
    tx,
    sql`insert into review.avoidance (dossier, position, name, organisation_name, reason, asked_by, asked_by_name, asked_at)
    select ${dossier}, r.position, r.name, r.organisation_name, r.reason, ${by.person}, ${by.name}, ${at}
    from jsonb_to_recordset(${json(rows)}) as r(position integer, name text, organisation_name text, reason text)`,
  )
}

export const avoidancesOf = (tx: Tx, dossier: string): Promise<Avoidance[]> =>
  all(
    tx,
    sql<Avoidance>`select name, organisation_name, reason from review.avoidance where dossier = ${dossier} order by position`,
  )

/** Whether some panel judges it now, or has done so. */
export const everInPanel = async (tx: Tx, dossier: string): Promise<boolean> =>
  (await all(tx, sql<{ here: boolean }>`select review.in_panel(${dossier}) as here`))[0]!.here
