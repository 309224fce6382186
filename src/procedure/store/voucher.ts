import type { Instant } from '#platform/clock'
import { all, run, sql, type Tx } from '#platform/db'
import type { Claim, Taken, VoucherKind } from '../voucher.ts'

export const takenElsewhere = (tx: Tx, claims: readonly Claim[], but: string): Promise<Taken[]> =>
  all(
    tx,
    sql<Taken>`
    select * from procedure.vouchers_taken(${claims.map(({ kind }) => kind as string)}::text[], ${claims.map(({ key }) => key)}::text[], ${but})`,
  )

/** What the application rests on from now on; what it named before and names no more is free for others. */
export async function keepClaims(
  tx: Tx,
  dossier: string,
  claims: readonly (Claim & { readonly id: string })[],
  at: Instant,
): Promise<void> {
  await run(
    tx,
    sql`update procedure.voucher set released_at = ${at} where dossier = ${dossier} and released_at is null`,
  )
  for (const claim of claims)
    await run(
      tx,
      sql`
      insert into procedure.voucher (id, dossier, kind, number, number_key, amount_fen, issued_on, claimed_at)
      values (${claim.id}, ${dossier}, ${claim.kind}, ${claim.number}, ${claim.key}, ${claim.amount_fen}, ${claim.issued_on}, ${at})
      on conflict (id) do nothing`,
    )
}

export type Voucher = {
  readonly id: string
  readonly dossier: string
  readonly dossier_number: string | null
  readonly title: string
  readonly host_name: string
  readonly kind: VoucherKind
  readonly number: string
  readonly amount_fen: number | null
  readonly issued_on: string | null
  readonly claimed_at: Instant
  readonly counts: boolean
}
type Filter = { readonly key: string | null; readonly before: { at: Date; id: string } | null; readonly limit: number }

/** The register, newest first; with a number, every claim on it that ever was. */
export const listVoucherRows = (tx: Tx, { key, before, limit }: Filter): Promise<Voucher[]> =>
  all(
    tx,
    sql<Voucher>`
    select v.id, v.dossier, d.number as dossier_number, d.title, d.host_name, v.kind, v.number, v.amount_fen, v.issued_on, v.claimed_at,
      v.released_at is null and (d.ended_at is null or d.approved_fen is not null) as counts
    from (select * from procedure.voucher where true
      ${key ? sql`and number_key = ${key}` : sql``}
      ${before ? sql`and (claimed_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
      order by claimed_at desc, id desc limit ${limit}) v
    join procedure.dossier d on d.id = v.dossier order by v.claimed_at desc, v.id desc`,
  )
