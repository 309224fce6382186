import type { Instant } from '#platform/clock'
import { all, ids, json, run, sql, type Tx } from '#platform/db'
import type { Text } from '#platform/text'
import type { ConflictReason, Effect } from '../conflict/rule.ts'
import type { Panel } from '../panel.ts'

/** A conflict that is held against a seat: known when it was given and allowed with a reason, or found afterwards. */
export type FoundConflict = {
  readonly seat: string
  readonly dossier: string
  readonly why: ConflictReason
  readonly effect: Effect
  readonly evidence: Text
  readonly found_at: Instant
  readonly later: boolean
  readonly reason: string | null
  readonly settled_by_name: string | null
  readonly settled_at: Instant | null
}
type New = Omit<FoundConflict, 'found_at' | 'settled_by_name' | 'settled_at'>

/** Keeps what is new and answers it; what is known already stays as it is. */
export const keepFound = (
  tx: Tx,
  found: readonly New[],
  at: Instant,
): Promise<Pick<FoundConflict, 'seat' | 'dossier' | 'why'>[]> =>
  found.length === 0
    ? Promise.resolve([])
    : all(
        tx,
        sql<FoundConflict>`insert into review.found_conflict (seat, dossier, why, effect, evidence, found_at, later, reason)
    select r.seat, r.dossier, r.why, r.effect, r.evidence, ${at}, r.later, r.reason
    from jsonb_to_recordset(${json(found)}) as r(seat uuid, dossier uuid, why text, effect text, evidence jsonb, later boolean, reason text)
    on conflict (seat, dossier, why) do nothing returning seat, dossier, why`,
      )

/** `excused`: the expert sits there no more. */
export type FoundInPanel = FoundConflict & { readonly excused: boolean }
export const foundInPanel = (tx: Tx, panel: string): Promise<FoundInPanel[]> =>
  all(
    tx,
    sql<FoundInPanel>`select c.*, coalesce(s.answer = 'declined', false) as excused from review.found_conflict c join review.seat s on s.id = c.seat
    where s.panel = ${panel} order by c.found_at, c.seat, c.dossier, c.why`,
  )

export const foundOnSeat = (tx: Tx, seat: string): Promise<FoundConflict[]> =>
  all(tx, sql<FoundConflict>`select * from review.found_conflict where seat = ${seat} order by found_at, dossier, why`)

/** Answers how many it settled: those of a seat for one reason, on every dossier it was found for. */
export const settleRow = (
  tx: Tx,
  seat: string,
  why: string,
  reason: string,
  by: string,
  at: Instant,
): Promise<number> =>
  run(
    tx,
    sql`update review.found_conflict set reason = ${reason}, settled_by_name = ${by}, settled_at = ${at}
    where seat = ${seat} and why = ${why} and later and settled_at is null`,
  )

export const panelsToWatch = (tx: Tx, before: Instant, limit: number): Promise<Panel[]> =>
  all(
    tx,
    sql<Panel>`select n.* from review.panel n where n.concluded_at is null and (n.watched_at is null or n.watched_at < ${before})
    order by n.watched_at nulls first, n.id limit ${limit}`,
  )
export const markWatched = (tx: Tx, panels: readonly string[], at: Instant) =>
  run(tx, sql`update review.panel set watched_at = ${at} where id = any(${ids(panels)})`)

/** The panels that have not concluded and on which this person sits. */
export const openPanelsOf = (tx: Tx, person: string): Promise<Panel[]> =>
  all(
    tx,
    sql<Panel>`select n.* from review.panel n join review.seat s on s.panel = n.id
    where s.person = ${person} and n.concluded_at is null and s.answer is distinct from 'declined' order by n.id`,
  )
