import type { Instant } from '#platform/clock'
import { all, first, json, one, run, sql, type Tx } from '#platform/db'
import type { Merge, SubjectKind } from '../merge.ts'

const table = (kind: SubjectKind) => sql.table(`registry.${kind}`)
const merges = sql`
  select m.id, m.kind, m.kept, coalesce(kp.name, ko.name) as kept_name, m.gone, coalesce(gp.name, go.name) as gone_name, m.reason,
    m.merged_at, m.undone_at, m.undo_reason
  from registry.merge m
    left join registry.person kp on kp.id = m.kept left join registry.organisation ko on ko.id = m.kept
    left join registry.person gp on gp.id = m.gone left join registry.organisation go on go.id = m.gone`

export type End = { readonly id: string; readonly name: string; readonly merged_into: string | null }
const nouns = {
  person: { zh: '这位人员', en: 'such person' },
  organisation: { zh: '这家单位', en: 'such organisation' },
}

export const lockEnd = (tx: Tx, kind: SubjectKind, id: string): Promise<End> =>
  one(tx, sql<End>`select id, name, merged_into from ${table(kind)} where id = ${id} for update`, nouns[kind])

export const hasMerged = async (tx: Tx, kind: SubjectKind, id: string): Promise<boolean> =>
  (await first(tx, sql`select 1 from ${table(kind)} where merged_into = ${id} limit 1`)) !== null

type NewMerge = {
  readonly id: string
  readonly kind: SubjectKind
  readonly kept: string
  readonly gone: string
  readonly reason: string
}
export async function insertMerge(tx: Tx, made: NewMerge, evidence: unknown, by: string, at: Instant): Promise<void> {
  await run(
    tx,
    sql`
    insert into registry.merge (id, kind, kept, gone, evidence, reason, merged_by, merged_at)
    values (${made.id}, ${made.kind}, ${made.kept}, ${made.gone}, ${json(evidence)}, ${made.reason}, ${by}, ${at})`,
  )
  await run(
    tx,
    sql`update ${table(made.kind)} set merged_into = ${made.kept}, version = version + 1 where id = ${made.gone}`,
  )
}

export async function lockMerge(tx: Tx, id: string): Promise<Merge> {
  const what = { zh: '这次合并', en: 'such merge' }
  await one(tx, sql`select id from registry.merge where id = ${id} for update`, what)
  return one(tx, sql<Merge>`${merges} where m.id = ${id}`, what)
}

export async function undoMergeRow(tx: Tx, merge: Merge, by: string, at: Instant, reason: string): Promise<void> {
  await run(
    tx,
    sql`update registry.merge set undone_by = ${by}, undone_at = ${at}, undo_reason = ${reason} where id = ${merge.id}`,
  )
  await run(tx, sql`update ${table(merge.kind)} set merged_into = null, version = version + 1 where id = ${merge.gone}`)
}

export const listMergeRows = (tx: Tx, after: string | null, limit: number): Promise<Merge[]> =>
  all(
    tx,
    sql<Merge>`${merges} where true
    ${after ? sql`and (m.merged_at, m.id) < (select a.merged_at, a.id from registry.merge a where a.id = ${after})` : sql``}
    order by m.merged_at desc, m.id desc limit ${limit}`,
  )

export const insertToldApart = (
  tx: Tx,
  kind: SubjectKind,
  pair: readonly [string, string],
  reason: string,
  by: string,
  at: Instant,
) =>
  run(
    tx,
    sql`
    insert into registry.told_apart (kind, one, other, reason, told_by, told_at)
    values (${kind}, least(${pair[0]}::uuid, ${pair[1]}::uuid), greatest(${pair[0]}::uuid, ${pair[1]}::uuid), ${reason}, ${by}, ${at})
    on conflict do nothing`,
  )
