import { type Actor, system } from '#platform/actor'
import { all, first, speakAs, sql, type Tx } from '#platform/db'
import type { Opening } from '../committing.ts'
import type { Kept } from '../record.ts'

export type Salted = Kept & Opening
type Row = Kept & {
  readonly salt: Buffer | null
  readonly kept_salts: Readonly<Record<string, string>> | null
  readonly digests: readonly Readonly<Record<string, string>>[] | null
}

/** The records of some events, whole, with what opens them. Only the platform itself sees every subject of each. */
export async function recordsOf(tx: Tx, events: readonly number[]): Promise<Salted[]> {
  const rows = await all(tx, sql<Row>`${columns} where e.id = any(${events as number[]}::bigint[]) order by e.id`)
  return rows.map(salted)
}

/** One record, whole; the asker's own scope decides before and after, never in here. */
export async function wholeRecord(tx: Tx, actor: Actor, event: number): Promise<Salted | null> {
  await speakAs(tx, system())
  const row = await first(tx, sql<Row>`${columns} where e.id = ${event}`)
  await speakAs(tx, actor)
  return row ? salted(row) : null
}

export function salted({ kept_salts, digests, ...row }: Row): Salted {
  const bytes = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([part, hex]) => [part, Buffer.from(hex, 'hex')] as const)
  return { ...row, kept: new Map(bytes(kept_salts ?? {})), erased: new Map((digests ?? []).flatMap(bytes)) }
}

const moment = (column: ReturnType<typeof sql>) =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** What a record is made of. Moments come as text, since a Date would lose what stands behind the milliseconds. */
export const recordColumns = sql`e.id as event, e.act, ${moment(sql`e.at`)} as at, ${moment(sql`e.committed_at`)} as committed,
  e.via, e.role, e.key, e.person, e.organisation, e.on_behalf_of, e.person_name, e.came_from, e.salt,
  case when e.salt is null then (select jsonb_object_agg(k.part, encode(k.salt, 'hex')) from evidence.kept_salt k where k.event = e.id) end as kept_salts,
  case when e.salt is null then (select jsonb_agg(x.digests) from evidence.erasure x where x.event = e.id) end as digests,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'id', s.subject, 'stage', s.stage, 'before', s.before, 'after', s.after)), '[]')
    from platform.event_subject s where s.event = e.id) as subjects`
const columns = sql`select ${recordColumns} from platform.event e`
