import type { Day, Instant } from '#platform/clock'
import { all, ids, one, run, sql, type Tx } from '#platform/db'
import { type Bar, type Part, reaches, type Sanction, type Subject } from '../sanction.ts'
import { asSystem } from './as-system.ts'

const columns =
  sql.raw(`id, subject_kind, subject, conduct, bars, since, until, decision, basis, deciding_body, decided_on, repair,
  recorded_at, lifted_at, lifted_from, lift_document, lift_reason`)

/**
 * Whether the subject is barred from a part on that day: the bar that ends last, or null. A bar also reaches the subject
 * under a row that was merged into it. Asked with the platform's eyes, because a rule must hold for who may not browse.
 */
export async function barred(tx: Tx, subject: Subject, part: Part, day: Day): Promise<Bar | null> {
  const found = await barsAmong(tx, [subject], part, day)
  return found[0] ?? null
}

/** The same for many subjects at once; each bar says whose it is. */
export async function barsAmong(tx: Tx, subjects: readonly Subject[], part: Part, day: Day): Promise<Bar[]> {
  if (subjects.length === 0) return []
  const asked = ids(subjects.map((subject) => subject.id))
  type Row = Sanction & { readonly asked: string; readonly subject_name: string }
  const rows = await asSystem(tx, () =>
    all<Row>(
      tx,
      sql`
    with same as (
      select a.id as asked, a.id as known from unnest(${asked}) as a(id)
      union select a.id, p.id from unnest(${asked}) as a(id) join registry.person p on p.merged_into = a.id
      union select a.id, o.id from unnest(${asked}) as a(id) join registry.organisation o on o.merged_into = a.id)
    select s.*, same.asked, coalesce(p.name, o.name) as subject_name
    from same join registry.sanction s on s.subject = same.known
      left join registry.person p on p.id = same.asked left join registry.organisation o on o.id = same.asked
    order by s.until desc nulls first`,
    ),
  )
  return rows.filter((row) => reaches(row, part, day)).map((row) => barOf(row, row.asked, part))
}

const barOf = (row: Sanction & { readonly subject_name: string }, subject: string, part: Part): Bar => ({
  id: row.id,
  subject_kind: row.subject_kind,
  subject,
  subject_name: row.subject_name,
  part,
  until: row.until,
  decision: row.decision,
  deciding_body: row.deciding_body,
  repair: row.repair,
})

type NewSanction = Omit<Sanction, 'lifted_at' | 'lifted_from' | 'lift_document' | 'lift_reason'>
export const insertSanction = (tx: Tx, made: NewSanction, by: string) =>
  run(
    tx,
    sql`
    insert into registry.sanction (id, subject_kind, subject, conduct, bars, since, until, decision, basis, deciding_body, decided_on,
      repair, recorded_by, recorded_at)
    values (${made.id}, ${made.subject_kind}, ${made.subject}, ${made.conduct}, ${[...made.bars]}, ${made.since}, ${made.until},
      ${made.decision}, ${made.basis}, ${made.deciding_body}, ${made.decided_on}, ${made.repair}, ${by}, ${made.recorded_at})`,
  )

export const lockSanction = (tx: Tx, id: string): Promise<Sanction> =>
  one(tx, sql<Sanction>`select ${columns} from registry.sanction where id = ${id} for update`, {
    zh: '这项惩戒',
    en: 'such sanction',
  })

export const liftSanctionRow = (
  tx: Tx,
  id: string,
  lift: { by: string; at: Instant; from: Day; document: string; reason: string },
) =>
  run(
    tx,
    sql`
    update registry.sanction set lifted_by = ${lift.by}, lifted_at = ${lift.at}, lifted_from = ${lift.from},
      lift_document = ${lift.document}, lift_reason = ${lift.reason} where id = ${id}`,
  )

export type ListedSanction = Sanction & { readonly subject_name: string | null }
export type SanctionFilter = { readonly subject?: string; readonly after?: string }
/** Newest first, from the last row of the page before; those of one subject, or all that the asker's scope shows. */
export const listSanctionRows = (tx: Tx, filter: SanctionFilter, limit: number): Promise<ListedSanction[]> =>
  all(
    tx,
    sql<ListedSanction>`
    select s.*, coalesce(p.name, o.name) as subject_name
    from (select ${columns} from registry.sanction where true
      ${filter.subject ? sql`and subject = ${filter.subject}` : sql``}
      ${filter.after ? sql`and (since, id) < (select a.since, a.id from registry.sanction a where a.id = ${filter.after})` : sql``}
      order by since desc, id desc limit ${limit}) s
    left join registry.person p on p.id = s.subject left join registry.organisation o on o.id = s.subject
    order by s.since desc, s.id desc`,
  )
