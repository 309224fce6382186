import type { Instant } from '#platform/clock'
import { all, first, run, sql, type Tx } from '#platform/db'
import type { NearEqual, Sweep } from '../sweep.ts'

const columns = sql`id, asked_by_name, asked_at, texts, done, ended_at`
export const latestSweep = (tx: Tx): Promise<Sweep | null> =>
  first(tx, sql<Sweep>`select ${columns} from overlap.sweep order by asked_at desc limit 1`)

export const openSweep = (tx: Tx): Promise<(Sweep & { readonly reached: string | null }) | null> =>
  first(
    tx,
    sql<Sweep & { reached: string | null }>`
    select ${columns}, reached from overlap.sweep where ended_at is null for update`,
  )

export const insertSweep = (
  tx: Tx,
  { id, person, name, texts, at }: { id: string; person: string | null; name: string; texts: number; at: Instant },
) =>
  run(
    tx,
    sql`
    insert into overlap.sweep (id, asked_by, asked_by_name, asked_at, texts) values (${id}, ${person}, ${name}, ${at}, ${texts})
    on conflict do nothing`,
  )

export const moveSweep = (tx: Tx, id: string, done: number, reached: string | null, ended: Instant | null) =>
  run(
    tx,
    sql`update overlap.sweep set done = done + ${done}, reached = coalesce(${reached}::uuid, reached), ended_at = ${ended} where id = ${id}`,
  )

export const textsAfter = async (tx: Tx, after: string | null, most: number): Promise<string[]> =>
  (
    await all(
      tx,
      sql<{ id: string }>`
      select id from overlap.text where ${after}::uuid is null or id > ${after}::uuid order by id limit ${most}`,
    )
  ).map(({ id }) => id)

export const nearEqual = (tx: Tx, most: number): Promise<NearEqual[]> =>
  all(
    tx,
    sql<NearEqual>`
    select p.one, p.other from overlap.pair p where p.flagged and p.share >= 0.6 order by p.one, p.other limit ${most}`,
  )
