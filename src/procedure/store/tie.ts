import { all, sql, type Tx } from '#platform/db'
import type { Tie } from '../tie.ts'

const eachMost = 50

/** People and organisations that a dossier shares with others that were handed in; the asker's own scope says which are told. */
export const tiesOfPeople = (tx: Tx, dossier: string): Promise<Tie[]> =>
  all(
    tx,
    sql<Tie>`
    with own as (select id, lead, host from procedure.dossier where id = ${dossier}),
    person(id) as (
      select lead from own union select person from procedure.member where dossier = ${dossier} and person is not null and removed_at is null),
    unit(id) as (
      select host from own union select organisation from procedure.member
        where dossier = ${dossier} and part = 'partner-unit' and organisation is not null and removed_at is null),
    found(kind, what, other) as (
      (select 'person', d.lead_name, d.id from procedure.dossier d join person p on p.id = d.lead order by d.submitted_at desc limit ${eachMost})
      union all
      (select 'person', m.name, m.dossier from procedure.member m join person p on p.id = m.person where m.removed_at is null
        order by m.invited_at desc limit ${eachMost})
      union all
      (select 'unit', d.host_name, d.id from procedure.dossier d join unit u on u.id = d.host order by d.submitted_at desc limit ${eachMost})
      union all
      (select 'unit', coalesce(m.organisation_name, m.name), m.dossier from procedure.member m join unit u on u.id = m.organisation
        where m.part = 'partner-unit' and m.removed_at is null order by m.invited_at desc limit ${eachMost}))
    select distinct f.kind, f.what, f.other from found f join procedure.dossier d on d.id = f.other
    where f.other <> ${dossier} and d.submitted_at is not null and not d.practice order by f.kind, f.what, f.other`,
  )

/** Vouchers that another dossier has named too, also one that has let go of them since. */
export const tiesOfVouchers = (tx: Tx, dossier: string): Promise<Tie[]> =>
  all(
    tx,
    sql<Tie>`
    select distinct v.kind, v.number as what, o.dossier as other from procedure.voucher v
      join procedure.voucher o on o.number_key = v.number_key and o.kind = v.kind and o.dossier <> v.dossier
      join procedure.dossier d on d.id = o.dossier
    where v.dossier = ${dossier} and not d.practice order by v.kind, v.number, o.dossier limit 200`,
  )
