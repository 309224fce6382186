import type { Instant } from '#platform/clock'
import { all, first, ids, json, one, run, sql, type Tx } from '#platform/db'
import type { Payment, PaymentState } from '../payment.ts'
import type { NewPayment } from '../plan.ts'

export const columns = sql.raw(
  `p.id, p.dossier, p.part, p.kind, p.round, p.agreement_number, p.title, p.payee, p.payee_name, p.condition, p.basis, p.planned_fen, p.amount_fen,
  to_char(p.due_on, 'YYYY-MM-DD') as due_on, p.via, p.via_name, p.account, p.state, p.since, p.attempt`,
)
const what = { zh: '拨款', en: 'payment' }

/** Those that are planned already are left alone; answers how many were new. */
export const insertPayments = (tx: Tx, made: readonly NewPayment[], at: Instant): Promise<{ id: string }[]> =>
  all(
    tx,
    sql<{ id: string }>`
    insert into procedure.payment (id, dossier, part, kind, round, agreement_number, title, payee, payee_name, condition, basis, planned_fen, amount_fen, due_on, state, since, made_at)
    select id, dossier, part, kind, round, agreement_number, title, payee, payee_name, condition, basis, planned_fen, amount_fen, due_on,
      case when kind = 'commitment' then 'committed' else 'planned' end, ${at}, ${at}
    from jsonb_to_recordset(${json(made)}) as m(id uuid, dossier uuid, part integer, kind text, round uuid, agreement_number text, title text, payee uuid, payee_name text,
      condition text, basis jsonb, planned_fen bigint, amount_fen bigint, due_on date)
    on conflict do nothing returning id`,
  )

export const readPayment = (tx: Tx, id: string): Promise<Payment> =>
  one(tx, sql<Payment>`select ${columns} from procedure.payment p where p.id = ${id}`, what)
export const lockPayment = (tx: Tx, id: string): Promise<Payment> =>
  one(tx, sql<Payment>`select ${columns} from procedure.payment p where p.id = ${id} for update`, what)
export const lockPayments = (tx: Tx, list: readonly string[]): Promise<Payment[]> =>
  all(
    tx,
    sql<Payment>`select ${columns} from procedure.payment p where p.id = any(${ids(list)}) order by p.id for update`,
  )
export const paymentsOfDossier = (tx: Tx, dossier: string): Promise<Payment[]> =>
  all(tx, sql<Payment>`select ${columns} from procedure.payment p where p.dossier = ${dossier} order by p.part`)

/** What all live parts of a dossier come to: a plan never promises more than the agreement. */
export async function plannedFen(tx: Tx, dossier: string): Promise<{ fen: number; parts: number }> {
  return (await first<{ fen: number; parts: number }>(
    tx,
    sql`select coalesce(sum(planned_fen) filter (where state <> 'cancelled'), 0)::bigint as fen, coalesce(max(part), 0)::integer as parts
    from procedure.payment where dossier = ${dossier}`,
  ))!
}

export type Move = {
  readonly state: PaymentState
  readonly amount_fen?: number
  readonly basis?: unknown
  readonly account?: string
  readonly via?: { readonly id: string; readonly name: string }
  readonly attempt?: number
}
export const movePayment = (tx: Tx, id: string, move: Move, at: Instant) =>
  run(
    tx,
    sql`
    update procedure.payment set state = ${move.state}, since = ${at}
      ${move.amount_fen === undefined ? sql`` : sql`, amount_fen = ${move.amount_fen}`}
      ${move.basis === undefined ? sql`` : sql`, basis = ${json(move.basis)}`}
      ${move.account ? sql`, account = ${move.account}` : sql``}
      ${move.via ? sql`, via = ${move.via.id}, via_name = ${move.via.name}` : sql``}
      ${move.attempt ? sql`, attempt = ${move.attempt}` : sql``}
    where id = ${id}`,
  )

export type Step = {
  readonly kind: string
  readonly attempt: number
  readonly reason: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly person_name: string
  readonly at: Instant
}
export const insertStep = (tx: Tx, payment: string, step: Step & { readonly person: string | null }) =>
  run(
    tx,
    sql`
    insert into procedure.payment_step (payment, position, attempt, kind, reason, facts, person, person_name, at)
    select ${payment}, coalesce(max(position), 0) + 1, ${step.attempt}, ${step.kind}, ${step.reason}, ${json(step.facts)}, ${step.person}, ${step.person_name}, ${step.at}
    from procedure.payment_step where payment = ${payment}`,
  )
export const stepsOf = (tx: Tx, payment: string): Promise<Step[]> =>
  all(
    tx,
    sql<Step>`select kind, attempt, reason, facts, person_name, at from procedure.payment_step where payment = ${payment} order by position`,
  )
