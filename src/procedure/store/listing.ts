import { type Actor, bureauRoles, system } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { all, ids, speakAs, sql, type Tx } from '#platform/db'
import { placeIn } from '#platform/place'
import type { Dossier } from '../dossier.ts'
import { dossierColumns } from './dossier.ts'

export type ListFilter = {
  readonly round?: string
  readonly stage?: string
  readonly mine?: boolean
  readonly late?: boolean
  readonly words: string | null
  readonly sort?: 'newest' | 'due' | 'amount'
  readonly after?: string
  readonly limit: number
  readonly now: Instant
}

/** Who sees which dossiers, as a condition; row-level security says the same again behind it. */
function scopeOf(actor: Actor) {
  const { person, standing } = actor
  switch (standing.role) {
    case 'host-admin':
      return sql`d.host = ${standing.organisation}`
    case 'recommender':
      return sql`d.recommender = ${standing.organisation} and (d.submitted_at is not null or d.lead = ${person})`
    case 'officer':
    case 'leader':
    case 'finance':
    case 'supervisor':
    case 'auditor':
    case 'system':
      return sql`true`
    case 'institution':
      return sql`d.submitted_at is not null and procedure.mandated(d.programme, d.round)`
    default:
      return concerning(person)
  }
}

// As a set of ids, which an index finds; asked of each dossier in turn, it would be a walk through all.
const concerning = (person: string | null) => sql`d.id = any(array(
  select l.id from procedure.dossier l where l.lead = ${person} union select procedure.dossiers_naming_me()))`

// Key paging: the key of a row is the value it is sorted by and its id; two rows never share a key.
const orders = {
  newest: {
    by: sql`d.id`,
    key: sql<string>`d.id::text`,
    way: sql`desc`,
    place: ['id'],
    past: (after: string) => sql`d.id < ${after}::uuid`,
  },
  due: {
    by: sql`(coalesce(d.due_at, 'infinity'), d.id)`,
    key: sql<string>`coalesce(d.due_at, 'infinity')::text || '|' || d.id`,
    way: sql`asc`,
    place: ['limit', 'id'],
    past: (after: string) => pair(after, sql`coalesce(d.due_at, 'infinity')`, sql`>`, 'timestamptz'),
  },
  amount: {
    by: sql`(coalesce(d.requested_fen, 0), d.id)`,
    key: sql<string>`coalesce(d.requested_fen, 0)::text || '|' || d.id`,
    way: sql`desc`,
    place: ['number', 'id'],
    past: (after: string) => pair(after, sql`coalesce(d.requested_fen, 0)`, sql`<`, 'bigint'),
  },
} as const

function pair(
  after: string,
  column: ReturnType<typeof sql>,
  sign: ReturnType<typeof sql>,
  kind: 'timestamptz' | 'bigint',
) {
  const [value = '', id = ''] = after.split('|')
  return sql`(${column}, d.id) ${sign} (${value}::${sql.raw(kind)}, ${id}::uuid)`
}

export function listDossiers(tx: Tx, actor: Actor, filter: ListFilter): Promise<(Dossier & { key: string })[]> {
  const order = orders[filter.sort ?? 'newest']
  placeIn(filter.after, ...order.place)
  const conditions = [
    filter.mine ? concerning(actor.person) : scopeOf(actor),
    ...(filter.round ? [sql`d.round = ${filter.round}`] : [sql`not d.practice`]),
    ...(filter.stage === 'end' ? [sql`d.ended_at is not null`] : filter.stage ? [sql`d.stage = ${filter.stage}`] : []),
    ...(filter.late ? [sql`d.due_at < ${filter.now} and d.ended_at is null`] : []),
    // The words are looked up behind row-level security (they are not leakproof) and only ids come back.
    ...(filter.words
      ? [
          sql`d.id in (select procedure.newest_dossiers_with(${filter.words}::tsquery, ${filter.round ?? null}, ${beforeOf(filter)}::uuid, ${mostOf(actor, filter)}::integer))`,
        ]
      : []),
    ...(filter.after ? [order.past(filter.after)] : []),
  ]
  const by =
    filter.sort && filter.sort !== 'newest'
      ? sql`${sql.raw(filter.sort === 'due' ? "coalesce(d.due_at, 'infinity')" : 'coalesce(d.requested_fen, 0)')} ${order.way}, d.id ${order.way}`
      : sql`d.id desc`
  return all(
    tx,
    sql<Dossier & { key: string }>`
    select ${dossierColumns}, ${order.key} as key from procedure.dossier d where ${sql.join(conditions, sql` and `)} order by ${by} limit ${filter.limit}`,
  )
}

/** Newest first, paging goes on inside the search; in any other order the search is about the whole list. */
const beforeOf = ({ sort, after }: ListFilter): string | null =>
  (sort ?? 'newest') === 'newest' ? (after ?? null) : null

/** Drafts and practice rounds are all that the bureau does not see newest first: a few times a page of hits is enough. */
const mostOf = (actor: Actor, { sort, stage, late, mine, limit }: ListFilter): number => {
  const plain = (sort ?? 'newest') === 'newest' && !stage && !late && !mine
  return plain && bureauRoles.includes(actor.standing.role) ? limit * 4 : 2000
}

export type StageCount = {
  readonly stage: string
  readonly n: number
  readonly late: number
  readonly oldest: Instant
  readonly requested_fen: number
  readonly approved_fen: number
}
export const countStages = (tx: Tx, round: string, now: Instant): Promise<StageCount[]> =>
  all(
    tx,
    sql<StageCount>`
  select stage, count(*) as n, count(*) filter (where due_at < ${now} and ended_at is null) as late, min(stage_since) as oldest,
    coalesce(sum(requested_fen), 0)::bigint as requested_fen, coalesce(sum(approved_fen), 0)::bigint as approved_fen
  from procedure.dossier where round = ${round} group by stage`,
  )

export type RoundCount = {
  readonly round: string
  readonly submitted: number
  readonly open: number
  readonly late: number
}
/** How many dossiers each of some rounds has, for a list of rounds: one query for the whole page. */
export const countRounds = (tx: Tx, rounds: readonly string[], now: Instant): Promise<RoundCount[]> =>
  all(
    tx,
    sql<RoundCount>`
  select round, count(*) filter (where submitted_at is not null) as submitted, count(*) filter (where submitted_at is not null and ended_at is null) as open,
    count(*) filter (where due_at < ${now} and ended_at is null) as late
  from procedure.dossier where round = any(${ids(rounds)}) group by round`,
  )

/** All that has not ended, drafts too: they are out of an officer's sight, so the platform itself looks. */
export async function openDossiersOf(tx: Tx, round: string): Promise<Dossier[]> {
  await speakAs(tx, system())
  return all(
    tx,
    sql<Dossier>`select ${dossierColumns} from procedure.dossier d where d.round = ${round} and d.ended_at is null order by d.id for update`,
  )
}
