-- An overlap is put to the leader before it is judged (请申报人说明): the question, the leader's own passages that it is about,
-- and the answer. The other text is named only where it is public or the leader's own; its words are never among them.
create table procedure.explanation (
  id uuid constraint explanation_pk primary key,
  dossier uuid not null constraint explanation_dossier_fk references procedure.dossier (id) on delete cascade,
  other uuid not null,
  other_said text,
  passages text[] not null,
  question text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  on_behalf_of uuid,
  asked_at timestamptz not null,
  due_at timestamptz,
  answer text,
  answered_by_name text,
  answered_at timestamptz
);
create index explanation_by_dossier on procedure.explanation (dossier, asked_at desc);
grant select, insert, update on procedure.explanation to zhuke_app;
alter table procedure.explanation enable row level security;
alter table procedure.explanation force row level security;
create policy explanation_seen on procedure.explanation for select using (
  (select platform.of_bureau()) or (select platform.my_role()) = 'system'
  or ((select registry.entrusted()) and exists (select 1 from procedure.dossier d where d.id = explanation.dossier))
  or exists (select 1 from procedure.dossier d where d.id = explanation.dossier and d.lead = (select platform.me())));
create policy explanation_made on procedure.explanation for insert with check (
  (select platform.my_role()) in ('officer', 'institution') and asked_by = (select platform.me()));
create policy explanation_given on procedure.explanation for update using (
  exists (select 1 from procedure.dossier d where d.id = explanation.dossier and d.lead = (select platform.me())));
