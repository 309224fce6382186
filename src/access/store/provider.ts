import type { Instant } from '#platform/clock'
import { first, run, sql, type Tx } from '#platform/db'
import { asSystem, orRefuse } from '../../registry/index.ts'

export type LinkedAccount = { readonly account: string; readonly person: string; readonly must_change: boolean }

/** Whose account somebody's name at a provider was linked to; noted as used now. */
export const useProviderLink = (tx: Tx, issuer: string, subject: string, at: Instant): Promise<LinkedAccount | null> =>
  asSystem(tx, () =>
    first(
      tx,
      sql<LinkedAccount>`
      with used as (
        update access.provider_link set used_at = ${at} where issuer = ${issuer} and subject = ${subject} returning account)
      select a.id as account, a.person, coalesce(w.must_change, false) as must_change
      from used join access.account a on a.id = used.account left join access.password w on w.account = a.id
      where a.closed_at is null`,
    ),
  )

type NewLink = { readonly issuer: string; readonly subject: string; readonly account: string }
export const insertProviderLink = (tx: Tx, { issuer, subject, account }: NewLink, at: Instant) =>
  asSystem(tx, () =>
    orRefuse(
      run(
        tx,
        sql`
        insert into access.provider_link (issuer, subject, account, linked_at) values (${issuer}, ${subject}, ${account}, ${at})`,
      ),
      { provider_link_pk: 'access.provider_linked', provider_link_one_each: 'access.provider_linked' },
      {},
    ),
  )

export const providerLinkOf = (tx: Tx, account: string, issuer: string) =>
  asSystem(tx, () =>
    first<{ linked_at: Instant; used_at: Instant | null }>(
      tx,
      sql`select linked_at, used_at from access.provider_link where account = ${account} and issuer = ${issuer}`,
    ),
  )

export const deleteProviderLink = (tx: Tx, account: string): Promise<number> =>
  asSystem(tx, () => run(tx, sql`delete from access.provider_link where account = ${account}`))
