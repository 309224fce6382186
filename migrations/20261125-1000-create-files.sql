-- Files. The bytes lie on the disk under their digest; a row says what they are called here. Who brought a file stands in a
-- row of its own, since the evidence of an objection must not tell who objects.
create schema repository;
grant usage on schema repository to zhuke_app;

create table repository.file (
  id uuid constraint file_pk primary key,
  sha256 text not null,
  name text not null,
  kind text not null,
  mime text not null,
  bytes bigint not null constraint file_not_empty check (bytes > 0),
  -- What could be read of it, and what an officer should know before opening it.
  text text not null default '',
  pages integer,
  says jsonb not null default '[]',
  warnings jsonb not null default '[]',
  at timestamptz not null
);
create index file_by_digest on repository.file (sha256);
create table repository.keeper (
  file uuid constraint keeper_pk primary key constraint keeper_file_fk references repository.file (id) on delete cascade,
  person uuid not null,
  organisation uuid
);
create index keeper_by_person on repository.keeper (person, file desc);
grant select, insert on repository.file, repository.keeper to zhuke_app;

alter table repository.file enable row level security;
alter table repository.file force row level security;
alter table repository.keeper enable row level security;
alter table repository.keeper force row level security;
create policy keeper_seen on repository.keeper for select using (
  person = (select platform.me()) or (select platform.my_role()) in ('supervisor', 'system'));
create policy keeper_made on repository.keeper for insert with check (person = (select platform.me()));

-- Denied unless a policy opens it: to whoever brought it, and to whoever sees a record that holds it. A slice that holds
-- files adds one policy for its own table, and no role is let in by its name alone.
create policy file_made on repository.file for insert with check ((select platform.me()) is not null);
create policy file_own on repository.file for select using (exists (select 1 from repository.keeper k where k.file = id));

create index attachment_by_file on procedure.attachment (file) where removed_at is null;
create policy file_attached on repository.file for select using (
  exists (select 1 from procedure.attachment a where a.file = file.id and a.removed_at is null));
create index agreement_seal_by_scan on procedure.agreement_seal (scan) where scan is not null;
create policy file_sealed on repository.file for select using (
  exists (select 1 from procedure.agreement_seal s where s.scan = file.id));
create index objection_by_evidence on procedure.objection using gin (evidence);
-- Arrays reach their index only behind row-level security; the ids that come back are joined to the protected table.
create function procedure.objections_with(f uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, procedure
  as $$ select id from procedure.objection where evidence @> array[f] $$;
create policy file_in_evidence on repository.file for select using (
  exists (select 1 from procedure.objection o where o.id in (select procedure.objections_with(file.id))));
