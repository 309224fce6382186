-- Public notices and objections. procedure.notice and procedure.notice_row hold what the public may read and nothing else, so
-- they carry no row-level security; which dossier a row stands for, and who objected, is kept in tables of their own.
create table procedure.notice (
  id uuid constraint notice_pk primary key,
  round uuid not null constraint notice_round_fk references procedure.round (id),
  programme text not null,
  title jsonb not null,
  body jsonb not null,
  contact text not null,
  days integer not null,
  -- The last moment at which an objection arrives in time.
  until timestamptz not null,
  counted_from date not null,
  published_at timestamptz not null,
  external_address text,
  external_on date,
  objections boolean not null,
  practice boolean not null,
  closed_at timestamptz,
  words tsvector not null default '',
  constraint notice_external_whole check (num_nulls(external_address, external_on) in (0, 2))
);
create index notice_by_until on procedure.notice (until desc, id desc);
create index notice_open on procedure.notice (until) where closed_at is null;
create index notice_by_words on procedure.notice using gin (words);
create index notice_by_round on procedure.notice (round);
create table procedure.notice_row (
  notice uuid not null constraint notice_row_notice_fk references procedure.notice (id) on delete cascade,
  position integer not null,
  number text not null,
  title text not null,
  host_name text not null,
  answers jsonb not null,
  constraint notice_row_pk primary key (notice, position)
);
create table procedure.notice_dossier (
  notice uuid not null,
  position integer not null,
  dossier uuid not null constraint notice_dossier_dossier_fk references procedure.dossier (id) on delete cascade,
  constraint notice_dossier_pk primary key (notice, position),
  constraint notice_dossier_row_fk foreign key (notice, position) references procedure.notice_row (notice, position) on delete cascade
);
create index notice_dossier_by_dossier on procedure.notice_dossier (dossier);
grant select, insert on procedure.notice_row, procedure.notice_dossier to zhuke_app;
grant select, insert, update on procedure.notice to zhuke_app;

-- An objection is signed by its real name, and its name stands apart: only supervision and the objector read it.
create table procedure.objection (
  id uuid constraint objection_pk primary key,
  notice uuid not null,
  position integer not null,
  receipt text not null constraint objection_receipt_unique unique,
  ground text not null,
  evidence uuid[] not null,
  received_at timestamptz not null,
  due_at timestamptz not null,
  constraint objection_row_fk foreign key (notice, position) references procedure.notice_row (notice, position) on delete cascade
);
create index objection_by_notice on procedure.objection (notice, position);
create index objection_by_arrival on procedure.objection (received_at desc, id desc);
create table procedure.objector (
  objection uuid constraint objector_pk primary key constraint objector_objection_fk references procedure.objection (id) on delete cascade,
  person uuid not null,
  name text not null,
  contact text not null
);
create index objector_by_person on procedure.objector (person);
create table procedure.objection_answer (
  objection uuid constraint objection_answer_pk primary key constraint objection_answer_objection_fk references procedure.objection (id) on delete cascade,
  upheld boolean not null,
  answer text not null,
  -- What the objected side is told: the matter, never the words by which a person could be known.
  paraphrase text not null,
  person uuid not null,
  person_name text not null,
  at timestamptz not null
);
-- An unsigned message is no objection; it is kept as a clue (线索) for supervision.
create table procedure.clue (
  id uuid constraint clue_pk primary key,
  notice uuid constraint clue_notice_fk references procedure.notice (id) on delete cascade,
  position integer,
  text text not null,
  received_at timestamptz not null
);
create index clue_by_arrival on procedure.clue (received_at desc, id desc);
grant select, insert on procedure.objection, procedure.objector, procedure.objection_answer, procedure.clue to zhuke_app;

do $$ declare t text; begin
  foreach t in array array['notice_dossier', 'objection', 'objector', 'objection_answer', 'clue'] loop
    execute format('alter table procedure.%I enable row level security', t);
    execute format('alter table procedure.%I force row level security', t);
  end loop;
end $$;
create policy notice_dossier_made on procedure.notice_dossier for insert with check ((select platform.my_role()) in ('officer', 'system'));
create policy notice_dossier_seen on procedure.notice_dossier for select using (
  (select platform.of_bureau()) or exists (select 1 from procedure.dossier d where d.id = dossier));
create policy objector_made on procedure.objector for insert with check (person = (select platform.me()));
-- The system reads the name for one purpose: to send the objector the receipt and the answer.
create policy objector_seen on procedure.objector for select using (
  person = (select platform.me()) or (select platform.my_role()) in ('supervisor', 'system'));
create policy objection_made on procedure.objection for insert with check ((select platform.me()) is not null);
create policy objection_seen on procedure.objection for select using (
  (select platform.my_role()) in ('officer', 'leader', 'supervisor', 'auditor', 'system')
  or exists (select 1 from procedure.objector o where o.objection = objection.id));
create policy objection_answer_made on procedure.objection_answer for insert with check ((select platform.my_role()) in ('officer', 'system'));
create policy objection_answer_seen on procedure.objection_answer for select using (
  exists (select 1 from procedure.objection o where o.id = objection));
create policy clue_made on procedure.clue for insert with check (true);
create policy clue_seen on procedure.clue for select using ((select platform.my_role()) in ('supervisor', 'system'));

-- Who lodges an objection does not see the dossier, yet its row must be one that stands in this notice and is still open.
create function procedure.objection_open(n uuid, p integer) returns boolean language sql stable security definer set search_path = pg_catalog, procedure
  as $$ select exists (select 1 from procedure.notice_dossier r join procedure.dossier d on d.id = r.dossier
    where r.notice = n and r.position = p and d.ended_at is null) $$;
