-- Named scores of a panel; objections of several kinds; the check that a nominator makes and reports back.
alter table review.panel add column named boolean not null default false;
-- The kind by the definition of the programme; null where it knows only one.
alter table procedure.objection add column kind text;

-- What the nominator is asked to check. It holds the paraphrase alone, so that nobody is known by their words.
create table procedure.objection_check (
  objection uuid constraint objection_check_pk primary key
    constraint objection_check_objection_fk references procedure.objection (id) on delete cascade,
  dossier uuid not null constraint objection_check_dossier_fk references procedure.dossier (id) on delete cascade,
  organisation uuid not null,
  receipt text not null,
  kind text not null,
  paraphrase text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  due_at timestamptz
);
create index objection_check_by_organisation on procedure.objection_check (organisation, asked_at desc, objection desc);
create index objection_check_by_dossier on procedure.objection_check (dossier);
create table procedure.objection_report (
  objection uuid constraint objection_report_pk primary key
    constraint objection_report_check_fk references procedure.objection_check (objection) on delete cascade,
  found boolean not null,
  report text not null,
  -- Question → the present places of its rows in their new order, where the order is to change.
  new_order jsonb not null default '{}',
  person uuid not null,
  person_name text not null,
  at timestamptz not null
);
grant select, insert on procedure.objection_check, procedure.objection_report to zhuke_app;

do $$ declare t text; begin
  foreach t in array array['objection_check', 'objection_report'] loop
    execute format('alter table procedure.%I enable row level security', t);
    execute format('alter table procedure.%I force row level security', t);
  end loop;
end $$;
create policy objection_check_seen on procedure.objection_check for select using (
  (select platform.my_role()) in ('officer', 'leader', 'supervisor', 'auditor', 'system')
  or ((select platform.my_role()) = 'recommender' and organisation = (select platform.my_organisation())));
create policy objection_check_made on procedure.objection_check for insert with check (
  (select platform.my_role()) in ('officer', 'supervisor', 'system'));
create policy objection_report_seen on procedure.objection_report for select using (
  exists (select 1 from procedure.objection_check c where c.objection = objection_report.objection));
create policy objection_report_made on procedure.objection_report for insert with check (
  exists (select 1 from procedure.objection_check c where c.objection = objection_report.objection
    and (select platform.my_role()) = 'recommender' and c.organisation = (select platform.my_organisation())));
