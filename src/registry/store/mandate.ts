import type { Day, Instant } from '#platform/clock'
import { all, one, run, sql, type Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import { covering, type Mandate, type Reach, titleOfAct } from '../mandate.ts'

const mandates = sql`
  select m.id, m.institution, i.name as institution_name, m.given_for, b.name as given_for_name, m.kind, m.acts, m.programme,
    m.round, m.since, m.until, m.dossiers_max, m.document, m.given_at, m.ended_at, m.end_reason
  from registry.mandate m join registry.organisation i on i.id = m.institution join registry.organisation b on b.id = m.given_for`

/**
 * The mandate under which an institution does this act, or the refusal `registry.no_mandate`. `day` is the day of the act;
 * whoever counts dossiers holds the mandate to its `dossiers_max`.
 */
export async function mandateFor(tx: Tx, institution: string, act: string, reach: Reach, day: Day): Promise<Mandate> {
  const held = await all<Mandate>(tx, sql`${mandates} where m.institution = ${institution} and m.ended_at is null`)
  return covering(held, act, reach, day) ?? refuse('registry.no_mandate', { act: titleOfAct(act), day })
}

export const insertMandate = (
  tx: Tx,
  made: Omit<Mandate, 'institution_name' | 'given_for_name' | 'ended_at' | 'end_reason'>,
  by: string,
) =>
  run(
    tx,
    sql`
    insert into registry.mandate (id, institution, given_for, kind, acts, programme, round, since, until, dossiers_max, document, given_by, given_at)
    values (${made.id}, ${made.institution}, ${made.given_for}, ${made.kind}, ${[...made.acts]}, ${made.programme}, ${made.round},
      ${made.since}, ${made.until}, ${made.dossiers_max}, ${made.document}, ${by}, ${made.given_at})`,
  )

export async function lockMandate(tx: Tx, id: string): Promise<Mandate> {
  const what = { zh: '这项委托', en: 'such mandate' }
  await one(tx, sql`select id from registry.mandate where id = ${id} for update`, what)
  return one(tx, sql<Mandate>`${mandates} where m.id = ${id}`, what)
}

export const endMandateRow = (tx: Tx, id: string, at: Instant, reason: string) =>
  run(tx, sql`update registry.mandate set ended_at = ${at}, end_reason = ${reason} where id = ${id}`)

export const listMandateRows = (tx: Tx, institution: string | null): Promise<Mandate[]> =>
  all(
    tx,
    sql<Mandate>`${mandates} ${institution ? sql`where m.institution = ${institution}` : sql``}
    order by m.ended_at nulls first, m.until desc, m.id limit 500`,
  )
