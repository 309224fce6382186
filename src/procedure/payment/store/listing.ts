import type { Day } from '#platform/clock'
import { all, sql, type Tx } from '#platform/db'
import type { Payment, PaymentState } from '../payment.ts'
import { columns } from './payment.ts'

export type PaymentFilter = {
  readonly states: readonly PaymentState[] | null
  readonly round: string | null
  readonly dueUntil: Day | null
  /** The unit or the district whose list it is; null for the bureau. */
  readonly payee: string | null
  readonly via: string | null
  readonly after: { readonly due: Day; readonly id: string } | null
  readonly limit: number
}
export type PaymentListed = Payment & { readonly reference: string | null; readonly returned: string | null }

/** Payments in the order in which they are due; row-level security says whose. */
export const listPaymentRows = (tx: Tx, filter: PaymentFilter): Promise<PaymentListed[]> =>
  all(
    tx,
    sql<PaymentListed>`
    select ${columns}, l.reference, l.return_reason as returned
    from (select * from procedure.payment where true
      ${filter.states ? sql`and state = any(${filter.states as string[]}::text[])` : sql``}
      ${filter.round ? sql`and round = ${filter.round}` : sql``}
      ${filter.payee ? sql`and payee = ${filter.payee}` : sql``}
      ${filter.via ? sql`and via = ${filter.via}` : sql``}
      ${filter.dueUntil ? sql`and due_on <= ${filter.dueUntil}::date` : sql``}
      ${filter.after ? sql`and (due_on, id) > (${filter.after.due}::date, ${filter.after.id}::uuid)` : sql``}
      order by due_on, id limit ${filter.limit}) p
    left join lateral (select reference, return_reason from procedure.payment_leg where payment = p.id and leg = 1 order by attempt desc limit 1) l on true
    order by p.due_on, p.id`,
  )

export type StateSum = { readonly state: PaymentState; readonly count: number; readonly fen: number }
export const sumsByState = (tx: Tx): Promise<StateSum[]> =>
  all(
    tx,
    sql<StateSum>`select state, count(*)::integer as count, sum(amount_fen)::bigint as fen from procedure.payment group by state`,
  )

export type MonthRow = {
  readonly month: string
  readonly due_fen: number
  readonly open_fen: number
  readonly bank_fen: number
  readonly paid_fen: number
  readonly count: number
}
/** 用款计划: what falls due in each month of a year, and how far it has come. */
export const monthsOf = (tx: Tx, year: number): Promise<MonthRow[]> =>
  all(
    tx,
    sql<MonthRow>`
    select to_char(due_on, 'YYYY-MM') as month, count(*)::integer as count, sum(amount_fen)::bigint as due_fen,
      coalesce(sum(amount_fen) filter (where state in ('planned', 'requested', 'checked', 'held', 'returned')), 0)::bigint as open_fen,
      coalesce(sum(amount_fen) filter (where state = 'ordered'), 0)::bigint as bank_fen,
      coalesce(sum(amount_fen) filter (where state in ('at-district', 'paid', 'arrived')), 0)::bigint as paid_fen
    from procedure.payment where state not in ('cancelled', 'committed') and due_on >= make_date(${year}, 1, 1) and due_on < make_date(${year} + 1, 1, 1)
    group by 1 order by 1`,
  )

export type RoundMoney = {
  readonly round: string
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly agreements: number
  readonly planned_fen: number
  readonly bank_fen: number
  readonly paid_fen: number
  readonly arrived_fen: number
  readonly returned_fen: number
  readonly late: number
}
/** Money on one screen: what each round has promised, and how much of it has come where it belongs. */
export const moneyByRound = (tx: Tx, today: Day): Promise<RoundMoney[]> =>
  all(
    tx,
    sql<RoundMoney>`
    select r.id as round, r.code, r.title ->> 'zh' as zh, r.title ->> 'en' as en, m.*
    from (select p.round as of_round, count(distinct p.dossier)::integer as agreements,
        coalesce(sum(planned_fen) filter (where state <> 'cancelled'), 0)::bigint as planned_fen,
        coalesce(sum(amount_fen) filter (where state = 'ordered'), 0)::bigint as bank_fen,
        coalesce(sum(amount_fen) filter (where state in ('at-district', 'paid', 'arrived')), 0)::bigint as paid_fen,
        coalesce(sum(amount_fen) filter (where state = 'arrived'), 0)::bigint as arrived_fen,
        coalesce(sum(amount_fen) filter (where state = 'returned'), 0)::bigint as returned_fen,
        (count(*) filter (where state in ('planned', 'requested', 'checked', 'held', 'returned') and due_on < ${today}::date))::integer as late
      from procedure.payment p group by p.round) m
    join procedure.round r on r.id = m.of_round order by r.opens_at desc, r.id`,
  )

export type DistrictLeg = {
  readonly payment: string
  readonly title: string
  readonly agreement_number: string | null
  readonly payee_name: string
  readonly via: string
  readonly via_name: string
  readonly state: PaymentState
  readonly amount_fen: number
  readonly sent_on: Day | null
  readonly received_on: Day | null
  readonly passed_on: Day | null
  readonly late_days: number
}
/** Money that goes through districts: what each received, passed on and still holds, and for how many days too long. */
export const districtLegs = (
  tx: Tx,
  today: Day,
  days: number,
  holding: boolean,
  after: { due: Day; id: string } | null,
  limit: number,
): Promise<(DistrictLeg & { due_on: Day })[]> =>
  all(
    tx,
    sql<DistrictLeg & { due_on: Day }>`
    select p.id as payment, p.title, p.agreement_number, p.payee_name, p.via, p.via_name, p.state, p.amount_fen, to_char(p.due_on, 'YYYY-MM-DD') as due_on,
      to_char(one.sent_on, 'YYYY-MM-DD') as sent_on, to_char(one.received_on, 'YYYY-MM-DD') as received_on, to_char(two.sent_on, 'YYYY-MM-DD') as passed_on,
      case when p.state = 'at-district' then greatest(0, ${today}::date - one.sent_on - ${days}::integer) else 0 end as late_days
    from (select * from procedure.payment where via is not null and state ${holding ? sql`= 'at-district'` : sql`in ('at-district', 'paid', 'arrived')`}
      ${after ? sql`and (due_on, id) > (${after.due}::date, ${after.id}::uuid)` : sql``} order by due_on, id limit ${limit}) p
    left join procedure.payment_leg one on one.payment = p.id and one.leg = 1 and one.returned_on is null
    left join procedure.payment_leg two on two.payment = p.id and two.leg = 2 and two.returned_on is null
    order by p.due_on, p.id`,
  )
