import type { Instant } from '#platform/clock'
import { all, json, run, sql, type Tx } from '#platform/db'
import { type Fact, factKey, issuerKey, type PaidFact } from '../facts.ts'

export const paidElsewhere = (tx: Tx, facts: readonly Fact[], but: string): Promise<PaidFact[]> =>
  all(
    tx,
    sql<PaidFact>`
    select * from procedure.facts_paid(${facts.map(({ kind }) => kind as string)}::text[], ${facts.map(factKey)}::text[], ${facts.map(({ issuer }) => issuerKey(issuer))}::text[],
      ${facts.map(({ issued_on }) => issued_on)}::date[], ${facts.map(({ amount_fen }) => amount_fen)}::bigint[], ${but})`,
  )

/** What the payment rests on from now on; what it named before and names no more is free for others. */
export async function keepFacts(tx: Tx, payment: string, facts: readonly Fact[], at: Instant): Promise<void> {
  await releaseFacts(tx, payment, at)
  if (facts.length === 0) return
  const rows = facts.map((fact) => ({ ...fact, number_key: factKey(fact), issuer: issuerKey(fact.issuer) }))
  await run(
    tx,
    sql`
    insert into procedure.paid_fact (payment, kind, number, number_key, issuer, amount_fen, issued_on, named_at)
    select ${payment}, kind, number, number_key, issuer, amount_fen, issued_on, ${at}
    from jsonb_to_recordset(${json(rows)}) as f(kind text, number text, number_key text, issuer text, amount_fen bigint, issued_on date)
    on conflict (payment, kind, number_key) do update set number = excluded.number, issuer = excluded.issuer, amount_fen = excluded.amount_fen,
      issued_on = excluded.issued_on, named_at = excluded.named_at, released_at = null`,
  )
}
export const releaseFacts = (tx: Tx, payment: string, at: Instant) =>
  run(tx, sql`update procedure.paid_fact set released_at = ${at} where payment = ${payment} and released_at is null`)

export type KeptFact = Fact & { readonly alike: string | null }
/** The facts of a payment; `alike` names another payment with an invoice of the same issuer, day and amount under another number. */
export const factsOf = (tx: Tx, payment: string): Promise<KeptFact[]> =>
  all(
    tx,
    sql<KeptFact>`
    select f.kind, f.number, f.issuer, f.amount_fen, to_char(f.issued_on, 'YYYY-MM-DD') as issued_on,
      (select max(coalesce(p.agreement_number, p.title)) from procedure.paid_fact o join procedure.payment p on p.id = o.payment
        where o.released_at is null and o.payment <> f.payment and o.issuer = f.issuer and o.issued_on = f.issued_on and o.amount_fen = f.amount_fen) as alike
    from procedure.paid_fact f where f.payment = ${payment} and f.released_at is null order by f.issued_on, f.number`,
  )
