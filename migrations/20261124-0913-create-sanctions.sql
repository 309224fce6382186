-- A sanction (惩戒) bars its subject from exactly the roles its decision names, from a day to a day, and then lifts by
-- itself; the row stays. Only supervision writes here, and nobody else's sanctions are seen outside the bureau.
create table registry.sanction (
  id uuid constraint sanction_pk primary key,
  subject_kind text not null constraint sanction_subject_kind_known check (subject_kind in ('person', 'organisation')),
  subject uuid not null,
  conduct text not null,
  bars text[] not null constraint sanction_bars_something check (cardinality(bars) > 0),
  since date not null,
  until date,
  decision text not null,
  basis text not null,
  deciding_body text not null,
  decided_on date not null,
  repair text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  lifted_from date,
  lift_document text,
  lift_reason text,
  constraint sanction_days check (until is null or until >= since),
  constraint sanction_lifted_whole check (num_nulls(lifted_by, lifted_at, lifted_from, lift_document, lift_reason) in (0, 5))
);
create index sanction_by_subject on registry.sanction (subject);
grant select, insert, update on registry.sanction to zhuke_app;
alter table registry.sanction enable row level security;
alter table registry.sanction force row level security;
create policy sanction_seen on registry.sanction for select using (
  subject = (select platform.me()) or subject = (select platform.my_organisation())
  or (select platform.of_bureau()) or (select platform.my_role()) = 'institution');
create policy sanction_made on registry.sanction for insert with check ((select platform.my_role()) in ('supervisor', 'system'));
create policy sanction_changed on registry.sanction for update using ((select platform.my_role()) in ('supervisor', 'system'));
