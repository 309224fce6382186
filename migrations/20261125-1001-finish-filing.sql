-- The first time that the desk which holds a dossier opens it: until then its writer may take it back.
create table procedure.opening (
  dossier uuid not null constraint opening_dossier_fk references procedure.dossier (id) on delete cascade,
  -- The stage it was opened at began then, so that each arrival at a desk has a first opening of its own.
  stage_since timestamptz not null,
  person uuid not null,
  person_name text not null,
  role text not null,
  at timestamptz not null,
  constraint opening_pk primary key (dossier, stage_since)
);
grant select, insert on procedure.opening to zhuke_app;
alter table procedure.opening enable row level security;
alter table procedure.opening force row level security;
create policy opening_seen on procedure.opening for select using (exists (select 1 from procedure.dossier d where d.id = dossier));
create policy opening_made on procedure.opening for insert with check (person = (select platform.me()));

-- What the public may find: rounds, their guide items, notices and results. It holds nothing else, so it carries no
-- row-level security, and its words reach their index.
create table procedure.public_entry (
  kind text not null constraint public_entry_kind_known check (kind in ('round', 'guide', 'notice', 'result')),
  id text not null,
  round uuid not null,
  notice uuid,
  title jsonb not null,
  summary jsonb not null,
  at timestamptz not null,
  words tsvector not null,
  constraint public_entry_pk primary key (kind, id)
);
create index public_entry_by_words on procedure.public_entry using gin (words);
create index public_entry_by_at on procedure.public_entry (at desc, kind, id);
create index public_entry_by_kind on procedure.public_entry (kind, at desc, id desc);
create index public_entry_by_round on procedure.public_entry (round);
grant select, insert, update, delete on procedure.public_entry to zhuke_app;

create index inquiry_by_arrival on procedure.inquiry (at desc, id desc);
create index inquiry_open on procedure.inquiry (at desc, id desc) where answered_at is null;

-- Projects that run past the end of what was agreed, without acceptance: a rule counts them for the leader and for the host,
-- whoever asks. Only the number leaves.
create function procedure.overdue_of(leader uuid, carrier uuid, at timestamptz) returns table (leads bigint, carries bigint)
  language sql stable security definer set search_path = pg_catalog, procedure
  as $$ select count(*) filter (where d.lead = leader), count(*) filter (where d.host = carrier)
    from procedure.dossier d left join procedure.agreement a on a.dossier = d.id
    where (d.lead = leader or d.host = carrier) and d.ended_at is null and not d.practice
      and exists (select 1 from procedure.programme_version v, jsonb_array_elements(v.definition->'stages') s
        where v.programme = d.programme and v.version = d.programme_version and s->>'key' = d.stage and s->>'kind' = 'run')
      and coalesce(d.due_at, (select (max(day #>> '{}') || ' 23:59:59.999+08')::timestamptz
        from jsonb_path_query(a.content, '$.milestones.** ? (@.type() == "string" && @ like_regex "^\\d{4}-\\d{2}-\\d{2}$")') as day)) < at $$;
