-- Checks that writers asked for themselves: at most three a round, against their own texts and public ones, without a score.
-- The text is kept as it was, so that the bureau sees what was changed after it.
create table procedure.own_check (
  id uuid constraint own_check_pk primary key,
  dossier uuid not null constraint own_check_dossier_fk references procedure.dossier (id) on delete cascade,
  round uuid not null,
  person uuid not null,
  person_name text not null,
  body text not null,
  found jsonb not null,
  at timestamptz not null
);
create index own_check_by_dossier on procedure.own_check (dossier, at desc);
create index own_check_by_round on procedure.own_check (round, person);
grant select, insert on procedure.own_check to zhuke_app;
alter table procedure.own_check enable row level security;
alter table procedure.own_check force row level security;
create policy own_check_seen on procedure.own_check for select using (
  exists (select 1 from procedure.dossier d where d.id = own_check.dossier));
create policy own_check_made on procedure.own_check for insert with check (person = (select platform.me()));

-- Texts that a writer may be shown passages of: the public ones, and the dossiers that they lead.
create function procedure.texts_open_to(reader uuid, among uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, procedure
  as $$ select t.id from overlap.text t where t.id = any(among)
    and (t.kind = 'reference' or exists (select 1 from procedure.dossier d where d.id = t.id and d.lead = reader)) $$;
create function procedure.text_bodies_open_to(reader uuid, among uuid[]) returns table (id uuid, body text)
  language sql stable security definer set search_path = pg_catalog, procedure
  as $$ select t.id, t.body from overlap.text t where t.id in (select procedure.texts_open_to(reader, among)) $$;
create function overlap.titles_of(among uuid[]) returns table (id uuid, title text)
  language sql stable security definer set search_path = pg_catalog, overlap
  as $$ select r.id, r.title || coalesce(' · ' || r.source, '') from overlap.reference r where r.id = any(among) $$;
