import type { Instant } from '#platform/clock'
import { all, one, run, sql, type Tx } from '#platform/db'

/** 拨款单: what finance orders together, with the fields of the budget clerk. */
export type PaymentOrder = {
  readonly id: string
  readonly number: string
  readonly budget_year: number
  readonly document: string
  readonly function_class: string
  readonly economic_class: string
  readonly source_level: 'central' | 'province' | 'city' | 'district'
  readonly count: number
  readonly total_fen: number
  readonly made_by: string
  readonly made_by_name: string
  readonly made_at: Instant
}
const columns = sql.raw(
  'o.id, o.number, o.budget_year, o.document, o.function_class, o.economic_class, o.source_level, o.count, o.total_fen, o.made_by, o.made_by_name, o.made_at',
)
export const insertOrder = (tx: Tx, o: PaymentOrder) =>
  run(
    tx,
    sql`
    insert into procedure.payment_order (id, number, budget_year, document, function_class, economic_class, source_level, count, total_fen, made_by, made_by_name, made_at)
    values (${o.id}, ${o.number}, ${o.budget_year}, ${o.document}, ${o.function_class}, ${o.economic_class}, ${o.source_level}, ${o.count}, ${o.total_fen}, ${o.made_by}, ${o.made_by_name}, ${o.made_at})`,
  )
export const readOrder = (tx: Tx, id: string): Promise<PaymentOrder> =>
  one(tx, sql<PaymentOrder>`select ${columns} from procedure.payment_order o where o.id = ${id}`, {
    zh: '拨款单',
    en: 'payment order',
  })

export type OrderListed = PaymentOrder & { readonly paid: number; readonly returned: number }
export const listOrderRows = (tx: Tx, before: { at: Date; id: string } | null, limit: number): Promise<OrderListed[]> =>
  all(
    tx,
    sql<OrderListed>`
    select ${columns},
      (select count(*)::integer from procedure.payment_leg l where l.pay_order = o.id and l.sent_on is not null and l.returned_on is null) as paid,
      (select count(*)::integer from procedure.payment_leg l where l.pay_order = o.id and l.returned_on is not null) as returned
    from (select * from procedure.payment_order where true ${before ? sql`and (made_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
      order by made_at desc, id desc limit ${limit}) o order by o.made_at desc, o.id desc`,
  )
