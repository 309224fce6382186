import type { Instant } from '#platform/clock'
import { all, json, one, run, sql, type Tx } from '#platform/db'
import type { Panel, Seat } from '../panel.ts'

const columns = sql`s.id, s.panel, s.person, s.person_name, s.organisation_name, s.invited_at, s.answer, s.decline_reason, s.note, s.answered_at`
const what = { zh: '评审邀请', en: 'invitation to review' }

export const seatRow = (tx: Tx, id: string): Promise<Seat> =>
  one(tx, sql<Seat>`select ${columns} from review.seat s where s.id = ${id}`, what)
export const lockSeat = (tx: Tx, id: string): Promise<Seat> =>
  one(tx, sql<Seat>`select ${columns} from review.seat s where s.id = ${id} for update`, what)
export const seatsOf = (tx: Tx, panel: string): Promise<Seat[]> =>
  all(tx, sql<Seat>`select ${columns} from review.seat s where s.panel = ${panel} order by s.invited_at, s.id`)

export const insertSeats = (
  tx: Tx,
  seats: readonly Pick<Seat, 'id' | 'panel' | 'person' | 'person_name' | 'organisation_name'>[],
  at: Instant,
) =>
  run(
    tx,
    sql`
  insert into review.seat (id, panel, person, person_name, organisation_name, invited_at)
  select r.id, r.panel, r.person, r.person_name, r.organisation_name, ${at}
  from jsonb_to_recordset(${json(seats)}) as r(id uuid, panel uuid, person uuid, person_name text, organisation_name text)`,
  )

export const answerSeat = (
  tx: Tx,
  seat: string,
  answer: 'accepted' | 'declined',
  reason: string | null,
  note: string | null,
  at: Instant,
) =>
  run(
    tx,
    sql`update review.seat set answer = ${answer}, decline_reason = ${reason}, note = ${note}, answered_at = ${at} where id = ${seat}`,
  )

export type MySeat = Seat & {
  readonly title: string
  readonly mode: Panel['mode']
  readonly due_at: Instant | null
  readonly concluded_at: Instant | null
  readonly practice: boolean
  readonly dossiers: number
  readonly handed_in: number
}

/** One's own seats, newest first, by key. */
export const seatsOfPerson = (tx: Tx, person: string, before: string | null, limit: number): Promise<MySeat[]> =>
  all(
    tx,
    sql<MySeat>`
  select ${columns}, n.title, n.mode, n.due_at, n.concluded_at, n.practice,
    (select count(*) from review.panel_dossier d where d.panel = n.id) as dossiers,
    (select count(*) from review.sheet h where h.seat = s.id and h.submitted_at is not null) as handed_in
  from review.seat s join review.panel n on n.id = s.panel
  where s.person = ${person} and (${before}::uuid is null or s.id < ${before}::uuid) order by s.id desc limit ${limit}`,
  )
