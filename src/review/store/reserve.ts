import { type Actor, actorOf, system } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { all, first, json, run, speakAs, sql, type Tx } from '#platform/db'

export type Reserve = {
  readonly panel: string
  readonly position: number
  readonly person: string
  readonly person_name: string
  readonly called_at: Instant | null
  readonly passed: string | null
}
const columns = sql`panel, position, person, person_name, called_at, passed`

export const insertReserves = (tx: Tx, panel: string, people: readonly string[]) =>
  run(
    tx,
    sql`insert into review.reserve (panel, position, person, person_name)
    select ${panel}, r.position, r.person, p.name from jsonb_to_recordset(${json(people.map((person, index) => ({ person, position: index + 1 })))})
      as r(person uuid, position integer) join registry.person p on p.id = r.person`,
  )
export const reservesOf = (tx: Tx, panel: string): Promise<Reserve[]> =>
  all(tx, sql<Reserve>`select ${columns} from review.reserve where panel = ${panel} order by position`)

/** The next who was not called yet, locked so that two who decline at once call two. */
export const nextReserve = (tx: Tx, panel: string): Promise<Reserve | null> =>
  first(
    tx,
    sql<Reserve>`select ${columns} from review.reserve where panel = ${panel} and called_at is null order by position limit 1 for update`,
  )
export const markCalled = (tx: Tx, { panel, position }: Reserve, passed: string | null, at: Instant) =>
  run(
    tx,
    sql`update review.reserve set called_at = ${at}, passed = ${passed} where panel = ${panel} and position = ${position}`,
  )

/** What the platform does in its own name in the middle of somebody's act; afterwards that person speaks again. */
export async function inOwnName<Answer>(tx: Tx, actor: Actor, work: () => Promise<Answer>): Promise<Answer> {
  await speakAs(tx, system())
  const answer = await work()
  await speakAs(tx, actorOf(actor.person, actor.name, actor.standing))
  return answer
}
