import type { Day, Instant } from '#platform/clock'
import { all, ids, run, sql, type Tx } from '#platform/db'
import { asSystem } from '../../../registry/index.ts'
import type { AlertKind, PayeeFacts } from '../payee.ts'
import type { Payment } from '../payment.ts'

type Row = {
  readonly payment: string
  readonly name: string
  readonly names: readonly string[]
  readonly merged: boolean
  readonly account: PayeeFacts['account']
  readonly alerts: PayeeFacts['alerts']
  readonly bars: PayeeFacts['bars']
}

/** What is known on a day of those who are to be paid, and of the accounts they named, in one statement whatever their number. */
export async function payeesOf(
  tx: Tx,
  payments: readonly Pick<Payment, 'id' | 'payee' | 'account'>[],
  on: Day,
): Promise<Map<string, PayeeFacts>> {
  const rows = await asSystem(tx, () =>
    all<Row>(
      tx,
      sql`
      select p.id as payment, o.name, o.merged_into is not null as merged,
        coalesce((select jsonb_agg(n.name) from registry.organisation_name n where n.organisation = o.id), '[]') as names,
        (select jsonb_build_object('holder', b.holder, 'organisation', b.organisation, 'verified', b.verified_at is not null, 'ended', b.ended_at is not null)
          from registry.bank_account b where b.id = p.account) as account,
        coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'document', a.document)) from procedure.payee_alert a
          where a.organisation = p.payee and a.ended_at is null and a.since <= ${on}::date and (a.until is null or a.until >= ${on}::date)), '[]') as alerts,
        coalesce((select jsonb_agg(jsonb_build_object('decision', s.decision)) from registry.sanction s
          where s.subject_kind = 'organisation' and s.subject = p.payee and s.since <= ${on}::date and (s.until is null or s.until >= ${on}::date)
            and (s.lifted_from is null or s.lifted_from > ${on}::date)), '[]') as bars
      from unnest(${ids(payments.map(({ id }) => id))}, ${ids(payments.map(({ payee }) => payee))}, ${payments.map(({ account }) => account)}::uuid[]) as p(id, payee, account)
        join registry.organisation o on o.id = p.payee`,
    ),
  )
  const payee = new Map(payments.map((one) => [one.id, one.payee]))
  return new Map(rows.map((row) => [row.payment, { ...row, payee: payee.get(row.payment)! }]))
}

export type PayAccount = {
  readonly id: string
  readonly organisation: string
  readonly bank: string
  readonly bank_code: string | null
  readonly holder: string
  readonly number_mask: string
  readonly ended_at: Instant | null
}
const accountColumns = sql.raw('id, organisation, bank, bank_code, holder, number_mask, ended_at')
/** The account a unit names, as the bureau's order shows it. */
export const accountsById = (tx: Tx, list: readonly string[]): Promise<PayAccount[]> =>
  all(tx, sql<PayAccount>`select ${accountColumns} from registry.bank_account where id = any(${ids(list)})`)
/** Where districts take money: the account of each that finance verified last. */
export const verifiedAccounts = (tx: Tx, organisations: readonly string[]): Promise<PayAccount[]> =>
  all(
    tx,
    sql<PayAccount>`
    select distinct on (organisation) ${accountColumns} from registry.bank_account
    where organisation = any(${ids(organisations)}) and verified_at is not null and ended_at is null order by organisation, verified_at desc`,
  )

export type Alert = {
  readonly id: string
  readonly organisation: string
  readonly organisation_name: string
  readonly kind: AlertKind
  readonly document: string
  readonly since: Day
  readonly until: Day | null
  readonly recorded_by_name: string
  readonly recorded_at: Instant
  readonly ended_at: Instant | null
  readonly end_reason: string | null
}
export const insertAlert = (tx: Tx, alert: Omit<Alert, 'ended_at' | 'end_reason'>) =>
  run(
    tx,
    sql`
    insert into procedure.payee_alert (id, organisation, organisation_name, kind, document, since, until, recorded_by_name, recorded_at)
    values (${alert.id}, ${alert.organisation}, ${alert.organisation_name}, ${alert.kind}, ${alert.document}, ${alert.since}, ${alert.until}, ${alert.recorded_by_name}, ${alert.recorded_at})`,
  )
export const endAlertRow = (tx: Tx, id: string, by: string, at: Instant, reason: string) =>
  run(
    tx,
    sql`update procedure.payee_alert set ended_at = ${at}, ended_by_name = ${by}, end_reason = ${reason} where id = ${id} and ended_at is null`,
  )
export const listAlertRows = (tx: Tx, before: { at: Date; id: string } | null, limit: number): Promise<Alert[]> =>
  all(
    tx,
    sql<Alert>`
    select id, organisation, organisation_name, kind, document, to_char(since, 'YYYY-MM-DD') as since, to_char(until, 'YYYY-MM-DD') as until, recorded_by_name, recorded_at, ended_at, end_reason
    from procedure.payee_alert where true ${before ? sql`and (recorded_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
    order by recorded_at desc, id desc limit ${limit}`,
  )
