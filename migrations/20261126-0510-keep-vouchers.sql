-- The register of supporting vouchers (财政支持凭证台账): an invoice, contract registration, certificate, loan or instrument that
-- one application rests on is not paid for by the next. A claim counts while its dossier is alive or was approved.
create table procedure.voucher (
  id uuid constraint voucher_pk primary key,
  dossier uuid not null constraint voucher_dossier_fk references procedure.dossier (id) on delete cascade,
  kind text not null constraint voucher_kind_known check (kind in ('invoice', 'contract', 'certificate', 'loan', 'instrument')),
  number text not null,
  number_key text not null,
  amount_fen bigint,
  issued_on date,
  claimed_at timestamptz not null,
  released_at timestamptz
);
create index voucher_by_number on procedure.voucher (kind, number_key) where released_at is null;
create index voucher_by_key on procedure.voucher (number_key);
create index voucher_by_dossier on procedure.voucher (dossier);
create index voucher_newest on procedure.voucher (claimed_at desc, id desc);
grant select, insert, update on procedure.voucher to zhuke_app;
alter table procedure.voucher enable row level security;
alter table procedure.voucher force row level security;
-- One row of a dossier that somebody may see; the register itself is the bureau's.
create policy voucher_seen on procedure.voucher for select using (
  (select platform.of_bureau()) or (select platform.my_role()) = 'system'
  or exists (select 1 from procedure.dossier d where d.id = voucher.dossier));
create policy voucher_made on procedure.voucher for insert with check (
  exists (select 1 from procedure.dossier d where d.id = voucher.dossier and d.lead = (select platform.me())));
create policy voucher_released on procedure.voucher for update using (
  exists (select 1 from procedure.dossier d where d.id = voucher.dossier and d.lead = (select platform.me())));

-- Which of some vouchers another dossier rests on already. Only its number leaves; who may read it sees it by that.
create function procedure.vouchers_taken(kinds text[], keys text[], but uuid)
  returns table (kind text, number_key text, dossier uuid, number text, claimed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, procedure
  as $$
  select distinct on (v.kind, v.number_key) v.kind, v.number_key, d.id, d.number, v.claimed_at
  from unnest(kinds, keys) w(kind, key) join procedure.voucher v on v.kind = w.kind and v.number_key = w.key and v.released_at is null
    join procedure.dossier d on d.id = v.dossier
  where d.id <> but and not d.practice and (d.ended_at is null or d.approved_fen is not null)
  order by v.kind, v.number_key, v.claimed_at $$;
