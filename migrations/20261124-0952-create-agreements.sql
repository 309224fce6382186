-- The agreement (任务书) of an approved dossier: what was applied for stays beside what is agreed. Submissions, checks and
-- seals are rows of their own; which of them is the newest tells whose turn it is.
create table procedure.agreement (
  dossier uuid constraint agreement_pk primary key constraint agreement_dossier_fk references procedure.dossier (id) on delete cascade,
  number text constraint agreement_number_unique unique,
  approved_fen bigint not null,
  applied jsonb not null,
  content jsonb not null,
  version integer not null default 1,
  saved_at timestamptz not null,
  sent_at timestamptz not null,
  -- SHA-256 of the text that the seals stand under, in hexadecimal; fixed by the check that found the text in order.
  digest text
);
create table procedure.agreement_submission (
  id bigint generated always as identity constraint agreement_submission_pk primary key,
  dossier uuid not null constraint agreement_submission_agreement_fk references procedure.agreement (dossier) on delete cascade,
  content jsonb not null,
  person uuid not null,
  person_name text not null,
  at timestamptz not null
);
create index agreement_submission_by_dossier on procedure.agreement_submission (dossier, id desc);
create table procedure.agreement_check (
  submission bigint constraint agreement_check_pk primary key constraint agreement_check_submission_fk references procedure.agreement_submission (id) on delete cascade,
  dossier uuid not null,
  verdict text not null constraint agreement_check_verdict_known check (verdict in ('ok', 'return')),
  reason text,
  person uuid not null,
  person_name text not null,
  on_behalf_of uuid,
  at timestamptz not null
);
create index agreement_check_by_dossier on procedure.agreement_check (dossier);
create table procedure.agreement_seal (
  dossier uuid not null constraint agreement_seal_agreement_fk references procedure.agreement (dossier) on delete cascade,
  position integer not null,
  key text not null,
  party text not null,
  way text not null constraint agreement_seal_way_known check (way in ('electronic', 'scan')),
  adapter text,
  scan uuid,
  sealed_on date not null,
  digest text not null,
  person uuid not null,
  person_name text not null,
  organisation uuid,
  at timestamptz not null,
  constraint agreement_seal_pk primary key (dossier, position),
  constraint agreement_seal_has_a_scan check ((way = 'scan') = (scan is not null))
);
grant select, insert, update on procedure.agreement to zhuke_app;
grant select, insert on procedure.agreement_submission, procedure.agreement_check, procedure.agreement_seal to zhuke_app;

-- Everything of an agreement is seen by whoever sees the dossier.
do $$ declare t text; begin
  foreach t in array array['agreement', 'agreement_submission', 'agreement_check', 'agreement_seal'] loop
    execute format('alter table procedure.%I enable row level security', t);
    execute format('alter table procedure.%I force row level security', t);
    execute format('create policy %I on procedure.%I for select using (exists (select 1 from procedure.dossier d where d.id = dossier))', t || '_seen', t);
    execute format('create policy %I on procedure.%I for insert with check ((select platform.my_role()) <> ''public'')', t || '_made', t);
  end loop;
end $$;
create policy agreement_changed on procedure.agreement for update using (exists (select 1 from procedure.dossier d where d.id = dossier));
