import type { Instant } from '#platform/clock'
import { all, ids, json, one, run, sql, type Tx } from '#platform/db'
import type { Change, ChangeVerdict } from '../running/change.ts'

const columns = sql`c.id, c.dossier, c.kind, c.major, c.before, c.after, c.reason, c.evidence, c.person_name, c.at, c.verdict, c.verdict_reason, c.decided_by_name,
  c.on_behalf_of, c.decided_at`
const what = { zh: '变更申请', en: 'change' }

export const changesOf = (tx: Tx, dossier: string): Promise<Change[]> =>
  all(
    tx,
    sql<Change>`select ${columns} from procedure.change c where c.dossier = ${dossier} order by c.at desc, c.id limit 200`,
  )
export const lockChange = (tx: Tx, id: string): Promise<Change> =>
  one(tx, sql<Change>`select ${columns} from procedure.change c where c.id = ${id} for update`, what)

export const insertChange = (tx: Tx, change: Change, person: string) =>
  run(
    tx,
    sql`insert into procedure.change (id, dossier, kind, major, before, after, reason, evidence, person, person_name, at, verdict, decided_by_name, decided_at)
    values (${change.id}, ${change.dossier}, ${change.kind}, ${change.major}, ${json(change.before)}, ${json(change.after)}, ${change.reason}, ${ids(change.evidence)},
      ${person}, ${change.person_name}, ${change.at}, ${change.verdict}, ${change.decided_by_name}, ${change.decided_at})`,
  )
export const decideChangeRow = (
  tx: Tx,
  id: string,
  verdict: ChangeVerdict,
  reason: string | null,
  by: { readonly name: string; readonly behalf: string | null },
  at: Instant,
) =>
  run(
    tx,
    sql`update procedure.change set verdict = ${verdict}, verdict_reason = ${reason}, decided_by_name = ${by.name}, on_behalf_of = ${by.behalf}, decided_at = ${at} where id = ${id}`,
  )

/** How often the term was prolonged. */
export const extensionsOf = async (tx: Tx, dossier: string): Promise<number> =>
  (
    await one(
      tx,
      sql<{
        n: number
      }>`select count(*) as n from procedure.change where dossier = ${dossier} and kind = 'term' and verdict = 'approved'`,
      what,
    )
  ).n
