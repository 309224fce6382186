import { type Actor, actorOf, system } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { all, first, ids, one, run, speakAs, sql, type Tx } from '#platform/db'
import type { Objection, ObjectionAnswer, Objector } from '../objection.ts'

const columns = sql`o.id, o.notice, o.position, o.receipt, o.kind, o.ground, o.evidence, o.received_at, o.due_at`
const what = { zh: '异议', en: 'objection' }

export const readObjection = (tx: Tx, id: string): Promise<Objection> =>
  one(tx, sql<Objection>`select ${columns} from procedure.objection o where o.id = ${id}`, what)

/** No row is read back here: before the objector's own row exists, the objection is nobody's to see. */
export async function insertObjection(tx: Tx, objection: Objection, objector: Objector): Promise<void> {
  await run(
    tx,
    sql`insert into procedure.objection (id, notice, position, receipt, kind, ground, evidence, received_at, due_at)
    values (${objection.id}, ${objection.notice}, ${objection.position}, ${objection.receipt}, ${objection.kind}, ${objection.ground}, ${ids(objection.evidence)}, ${objection.received_at}, ${objection.due_at})`,
  )
  await run(
    tx,
    sql`insert into procedure.objector (objection, person, name, contact) values (${objection.id}, ${objector.person}, ${objector.name}, ${objector.contact})`,
  )
}

/** The receipt of an objection that this person lodged already: a second click is told so. */
export const receiptBy = async (tx: Tx, objection: string, person: string): Promise<string | null> =>
  (
    await first(
      tx,
      sql<{ receipt: string }>`
  select o.receipt from procedure.objection o join procedure.objector p on p.objection = o.id where o.id = ${objection} and p.person = ${person}`,
    )
  )?.receipt ?? null

export const stillOpen = async (tx: Tx, notice: string, position: number): Promise<boolean> =>
  (await one(tx, sql<{ open: boolean }>`select procedure.objection_open(${notice}, ${position}) as open`, what)).open

export const insertAnswer = (tx: Tx, objection: string, answer: ObjectionAnswer, person: string) =>
  run(
    tx,
    sql`
  insert into procedure.objection_answer (objection, upheld, answer, paraphrase, person, person_name, at)
  values (${objection}, ${answer.upheld}, ${answer.answer}, ${answer.paraphrase}, ${person}, ${answer.person_name}, ${answer.at})`,
  )
export const answerOf = (tx: Tx, objection: string): Promise<ObjectionAnswer | null> =>
  first(
    tx,
    sql<ObjectionAnswer>`
  select upheld, answer, paraphrase, person_name, at from procedure.objection_answer where objection = ${objection}`,
  )

export const insertClue = (
  tx: Tx,
  clue: { id: string; notice: string | null; position: number | null; text: string; at: Instant },
) =>
  run(
    tx,
    sql`
  insert into procedure.clue (id, notice, position, text, received_at) values (${clue.id}, ${clue.notice}, ${clue.position}, ${clue.text}, ${clue.at}) on conflict do nothing`,
  )
export type Clue = {
  readonly id: string
  readonly notice: string | null
  readonly position: number | null
  readonly text: string
  readonly received_at: Instant
}
export const cluesOf = (tx: Tx, before: { at: Instant; id: string } | null, limit: number): Promise<Clue[]> =>
  all(
    tx,
    sql<Clue>`
  select id, notice, position, text, received_at from procedure.clue
  where (${before?.id ?? null}::uuid is null or (received_at, id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
  order by received_at desc, id desc limit ${limit}`,
  )

/**
 * To whom the receipt and the answer go. The officer may not read the name, so the platform looks it up in its own name
 * and forgets it: it leaves this function only as the address of a letter.
 */
export async function addressOf(tx: Tx, objection: string, actor: Actor): Promise<string> {
  await speakAs(tx, system())
  const { person } = await one(
    tx,
    sql<{ person: string }>`select person from procedure.objector where objection = ${objection}`,
    what,
  )
  await speakAs(tx, actorOf(actor.person, actor.name, actor.standing))
  return person
}

/** The name and contact are null unless the reader is supervision or the objector: row-level security leaves them out. */
export type ObjectionListed = Objection & {
  readonly number: string
  readonly title: string
  readonly host_name: string
  readonly round: string
  readonly name: string | null
  readonly contact: string | null
  readonly upheld: boolean | null
  readonly answer: string | null
  readonly paraphrase: string | null
  readonly answered_at: Instant | null
  readonly answered_by: string | null
}
const listed = sql`select ${columns}, r.number, r.title, r.host_name, n.round, p.name, p.contact, a.upheld, a.answer, a.paraphrase, a.at as answered_at, a.person_name as answered_by
  from procedure.objection o join procedure.notice_row r on r.notice = o.notice and r.position = o.position
  join procedure.notice n on n.id = o.notice
  left join procedure.objector p on p.objection = o.id left join procedure.objection_answer a on a.objection = o.id`

export const listObjections = (
  tx: Tx,
  filter: { notice: string | null; open: boolean | null; before: { at: Instant; id: string } | null; limit: number },
): Promise<ObjectionListed[]> =>
  all(
    tx,
    sql<ObjectionListed>`
  ${listed} where (${filter.notice}::uuid is null or o.notice = ${filter.notice})
    and (${filter.open}::boolean is null or (a.objection is null) = ${filter.open})
    and (${filter.before?.id ?? null}::uuid is null or (o.received_at, o.id) < (${filter.before?.at ?? null}::timestamptz, ${filter.before?.id ?? null}::uuid))
  order by o.received_at desc, o.id desc limit ${filter.limit}`,
  )

export const objectionsBy = (tx: Tx, person: string): Promise<ObjectionListed[]> =>
  all(
    tx,
    sql<ObjectionListed>`
  ${listed} where p.person = ${person} order by o.received_at desc, o.id desc limit 200`,
  )

export const listedObjection = (tx: Tx, id: string): Promise<ObjectionListed> =>
  one(tx, sql<ObjectionListed>`${listed} where o.id = ${id}`, what)
