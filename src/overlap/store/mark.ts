import { all, ids, run, sql, type Tx } from '#platform/db'
import { type MarkKind, marksOf } from '../facts.ts'

const shownMost = 200

/** The numbers that a text names, in the place of those it named before. */
export async function keepMarks(
  tx: Tx,
  texts: readonly { readonly id: string; readonly body: string }[],
): Promise<void> {
  await run(tx, sql`delete from overlap.mark where text = any(${ids(texts.map(({ id }) => id))})`)
  const rows = texts.flatMap(({ id, body }) =>
    marksOf(body).map(({ kind, key, shown }) => ({ id, kind, key, shown: shown.slice(0, shownMost) })),
  )
  if (rows.length === 0) return
  await run(
    tx,
    sql`
    insert into overlap.mark (text, kind, key, shown)
    select r.id, r.kind, r.key, r.shown from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, kind text, key text, shown text)`,
  )
}

export type SharedMark = { readonly kind: MarkKind; readonly shown: string; readonly other: string }
/** Other texts that name the same patent, contract, invoice, instrument or project. */
export const sharedMarks = (tx: Tx, text: string): Promise<SharedMark[]> =>
  all(
    tx,
    sql<SharedMark>`
    select m.kind, m.shown, o.text as other from overlap.mark m
      join overlap.mark o on o.kind = m.kind and o.key = m.key and o.text <> m.text
    where m.text = ${text} order by m.kind, m.key, o.text limit 200`,
  )
