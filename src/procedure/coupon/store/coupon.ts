import type { Day, Instant } from '#platform/clock'
import { all, first, json, one, run, sql, type Tx } from '#platform/db'
import type { Coupon, Invoice, Order, OrderState } from '../coupon.ts'

const couponColumns = sql.raw(
  `c.dossier, c.number, c.programme, c.title, c.holder, c.holder_name, c.amount_fen, c.share_percent::float8 as share_percent,
  to_char(c.valid_until, 'YYYY-MM-DD') as valid_until, c.practice, c.issued_by_name, c.issued_at`,
)
const orderColumns = sql.raw(
  `o.id, o.coupon, o.coupon_number, o.programme, o.holder, o.holder_name, o.body, o.body_name, o.subject, o.price_fen, o.share_fen, o.state, o.since,
  o.holder_confirmed_at, o.body_confirmed_at, o.invoice, o.account, o.payment`,
)
const theCoupon = { zh: '这张券', en: 'such coupon' }
const theOrder = { zh: '这个订单', en: 'such order' }

export const insertCoupon = (tx: Tx, made: Coupon) =>
  run(
    tx,
    sql`
    insert into procedure.coupon (dossier, number, programme, title, holder, holder_name, amount_fen, share_percent, valid_until, practice, issued_by_name, issued_at)
    values (${made.dossier}, ${made.number}, ${made.programme}, ${made.title}, ${made.holder}, ${made.holder_name}, ${made.amount_fen}, ${made.share_percent},
      ${made.valid_until}::date, ${made.practice}, ${made.issued_by_name}, ${made.issued_at})`,
  )
export const readCoupon = (tx: Tx, dossier: string): Promise<Coupon> =>
  one(tx, sql<Coupon>`select ${couponColumns} from procedure.coupon c where c.dossier = ${dossier}`, theCoupon)
export const couponOf = (tx: Tx, dossier: string): Promise<Coupon | null> =>
  first(tx, sql<Coupon>`select ${couponColumns} from procedure.coupon c where c.dossier = ${dossier}`)

export const insertOrder = (
  tx: Tx,
  made: Omit<Order, 'holder_confirmed_at' | 'body_confirmed_at' | 'invoice' | 'account' | 'payment'>,
) =>
  run(
    tx,
    sql`
    insert into procedure.coupon_order (id, coupon, coupon_number, programme, holder, holder_name, body, body_name, subject, price_fen, share_fen, state, since)
    values (${made.id}, ${made.coupon}, ${made.coupon_number}, ${made.programme}, ${made.holder}, ${made.holder_name}, ${made.body}, ${made.body_name},
      ${made.subject}, ${made.price_fen}, ${made.share_fen}, ${made.state}, ${made.since}) on conflict (id) do nothing`,
  )
export const lockOrder = (tx: Tx, id: string): Promise<Order> =>
  one(tx, sql<Order>`select ${orderColumns} from procedure.coupon_order o where o.id = ${id} for update`, theOrder)
export const readOrder = (tx: Tx, id: string): Promise<Order> =>
  one(tx, sql<Order>`select ${orderColumns} from procedure.coupon_order o where o.id = ${id}`, theOrder)
export const ordersOf = (tx: Tx, coupon: string): Promise<Order[]> =>
  all(tx, sql<Order>`select ${orderColumns} from procedure.coupon_order o where o.coupon = ${coupon} order by o.id`)

/** The orders that a body or the bureau has to do with, newest first. */
export const listOrderRows = (
  tx: Tx,
  filter: {
    body: string | null
    programme: string | null
    state: OrderState | null
    before: string | null
    limit: number
  },
): Promise<Order[]> =>
  all(
    tx,
    sql<Order>`
    select ${orderColumns} from procedure.coupon_order o where true
    ${filter.body ? sql`and o.body = ${filter.body}` : sql``} ${filter.programme ? sql`and o.programme = ${filter.programme}` : sql``}
    ${filter.state ? sql`and o.state = ${filter.state}` : sql``} ${filter.before ? sql`and o.id < ${filter.before}` : sql``}
    order by o.id desc limit ${filter.limit}`,
  )

export type OrderMove = {
  readonly state: OrderState
  readonly holder_confirmed_at?: Instant
  readonly body_confirmed_at?: Instant
  readonly invoice?: Invoice & { readonly key: string }
  readonly account?: string
  readonly payment?: string
}
export const moveOrder = (tx: Tx, id: string, move: OrderMove, at: Instant) =>
  run(
    tx,
    sql`
    update procedure.coupon_order set state = ${move.state}, since = ${at}
      ${move.holder_confirmed_at ? sql`, holder_confirmed_at = ${move.holder_confirmed_at}` : sql``}
      ${move.body_confirmed_at ? sql`, body_confirmed_at = ${move.body_confirmed_at}` : sql``}
      ${move.invoice ? sql`, invoice = ${json(move.invoice)}, invoice_key = ${move.invoice.key}` : sql``}
      ${move.account ? sql`, account = ${move.account}` : sql``} ${move.payment ? sql`, payment = ${move.payment}` : sql``}
    where id = ${id}`,
  )

export type OrderStep = {
  readonly kind: string
  readonly reason: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly person_name: string
  readonly at: Instant
}
export const insertOrderStep = (tx: Tx, order: string, step: OrderStep & { readonly person: string | null }) =>
  run(
    tx,
    sql`
    insert into procedure.coupon_step (coupon_order, position, kind, reason, facts, person, person_name, at)
    select ${order}, coalesce(max(position), 0) + 1, ${step.kind}, ${step.reason}, ${json(step.facts)}, ${step.person}, ${step.person_name}, ${step.at}
    from procedure.coupon_step where coupon_order = ${order}`,
  )
export const stepsOfOrder = (tx: Tx, order: string): Promise<OrderStep[]> =>
  all(
    tx,
    sql<OrderStep>`select kind, reason, facts, person_name, at from procedure.coupon_step where coupon_order = ${order} order by position`,
  )

/** Which other order shows the same invoice and has not been refused. */
export const orderWithInvoice = (tx: Tx, key: string, but: string): Promise<{ coupon_number: string } | null> =>
  first(
    tx,
    sql<{ coupon_number: string }>`
    select coupon_number from procedure.coupon_order where invoice_key = ${key} and state in ('claimed', 'redeemed') and id <> ${but}`,
  )

/** Coupons whose last day is over and that still lie with their holder, without an order that is under way. */
export const couponsOver = (tx: Tx, today: Day, limit: number): Promise<{ dossier: string; redeemed: boolean }[]> =>
  all(
    tx,
    sql<{ dossier: string; redeemed: boolean }>`
    select c.dossier, exists (select 1 from procedure.coupon_order o where o.coupon = c.dossier and o.state = 'redeemed') as redeemed
    from procedure.coupon c join procedure.dossier d on d.id = c.dossier
    where d.ended_at is null and c.valid_until < ${today}::date
      and not exists (select 1 from procedure.coupon_order o where o.coupon = c.dossier and o.state = 'claimed')
    order by c.valid_until, c.dossier limit ${limit}`,
  )
/** What the coupons of a round come to. */
export const issuedFen = async (tx: Tx, round: string): Promise<number> =>
  (await first<{ fen: number }>(
    tx,
    sql`select coalesce(sum(c.amount_fen), 0)::bigint as fen from procedure.coupon c join procedure.dossier d on d.id = c.dossier where d.round = ${round}`,
  ))!.fen
