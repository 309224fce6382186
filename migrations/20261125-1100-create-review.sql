-- Experts judge dossiers in panels. What a panel judges is handed to it: ids, titles and who must not sit on it. A
-- reviewer sees the panels of the own seats and no other seat; who filed a dossier reads opinions without names.
create schema review;
grant usage on schema review to zhuke_app;

create table review.expert (
  person uuid constraint expert_pk primary key constraint expert_person_fk references registry.person (id),
  kind text not null constraint expert_kind_known check (kind in ('technical', 'management', 'finance', 'investment')),
  fields text[] not null default '{}',
  -- How many panels a year; without one the policy parameter counts.
  year_max integer constraint expert_year_max_positive check (year_max > 0),
  note text,
  appointed_by uuid,
  appointed_at timestamptz not null,
  ended_at timestamptz,
  end_reason text
);
create index expert_by_kind on review.expert (kind, person) where ended_at is null;
grant select, insert, update on review.expert to zhuke_app;

create table review.panel (
  id uuid constraint panel_pk primary key,
  programme text not null,
  round uuid not null,
  stage text not null,
  title text not null,
  -- What a dossier of the programme is called, for the letters.
  noun jsonb not null,
  mode text not null constraint panel_mode_known check (mode in ('network', 'defence')),
  -- The rubric as it stood when the panel was convened: a later version of the programme does not change what is scored.
  rubric jsonb not null,
  quorum integer not null,
  drop_from integer,
  due_at timestamptz,
  practice boolean not null default false,
  -- The organisation that runs the panel; its own people may not sit on it.
  organiser uuid,
  on_behalf_of uuid,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  concluded_by_name text,
  concluded_at timestamptz,
  version integer not null default 1
);
create index panel_by_round on review.panel (round, stage, made_at desc);
grant select, insert, update on review.panel to zhuke_app;

create table review.panel_dossier (
  panel uuid not null constraint panel_dossier_panel_fk references review.panel (id) on delete cascade,
  dossier uuid not null,
  position integer not null,
  number text,
  title text not null,
  host_name text not null,
  -- Everybody named in it, and every organisation: none of them may judge it.
  people uuid[] not null,
  organisations uuid[] not null,
  constraint panel_dossier_pk primary key (panel, dossier)
);
create index panel_dossier_by_dossier on review.panel_dossier (dossier);
grant select, insert on review.panel_dossier to zhuke_app;

create table review.seat (
  id uuid constraint seat_pk primary key,
  panel uuid not null constraint seat_panel_fk references review.panel (id) on delete cascade,
  person uuid not null constraint seat_person_fk references registry.person (id),
  person_name text not null,
  organisation_name text not null default '',
  invited_at timestamptz not null,
  answer text constraint seat_answer_known check (answer in ('accepted', 'declined')),
  decline_reason text constraint seat_decline_reason_known check (decline_reason in ('not-my-field', 'conflict', 'no-time')),
  note text,
  answered_at timestamptz,
  constraint seat_once unique (panel, person),
  constraint seat_declined_with_reason check ((answer is not distinct from 'declined') = (decline_reason is not null))
);
create index seat_by_person on review.seat (person, id desc);
grant select, insert, update on review.seat to zhuke_app;

-- One sheet for each seat and dossier. It saves itself while it is written and is locked when it is handed in.
create table review.sheet (
  seat uuid not null constraint sheet_seat_fk references review.seat (id) on delete cascade,
  dossier uuid not null,
  marks jsonb not null default '{}',
  remark text not null default '',
  total_milli integer,
  version integer not null default 1,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  constraint sheet_pk primary key (seat, dossier),
  constraint sheet_total_when_submitted check ((submitted_at is null) = (total_milli is null))
);
create index sheet_by_dossier on review.sheet (dossier);
grant select, insert, update on review.sheet to zhuke_app;
-- A sheet that was opened again keeps what it said before, who opened it and why.
create table review.sheet_earlier (
  seat uuid not null,
  dossier uuid not null,
  version integer not null,
  marks jsonb not null,
  remark text not null,
  total_milli integer not null,
  submitted_at timestamptz not null,
  reason text not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  constraint sheet_earlier_pk primary key (seat, dossier, version),
  constraint sheet_earlier_sheet_fk foreign key (seat, dossier) references review.sheet (seat, dossier) on delete cascade
);
grant select, insert on review.sheet_earlier to zhuke_app;

create table review.verdict (
  panel uuid not null,
  dossier uuid not null,
  result text not null constraint verdict_result_known check (result in ('shortlist', 'reject')),
  mean_centi integer not null,
  spread_centi integer not null,
  scores integer not null,
  rank integer not null,
  reason text,
  at timestamptz not null,
  constraint verdict_pk primary key (panel, dossier),
  constraint verdict_dossier_fk foreign key (panel, dossier) references review.panel_dossier (panel, dossier) on delete cascade
);
create index verdict_by_dossier on review.verdict (dossier);
grant select, insert on review.verdict to zhuke_app;

-- These look past row-level security and answer yes or no about the asker alone.
create function review.seated(p uuid) returns boolean language sql stable security definer set search_path = pg_catalog, review, platform
  as $$ select exists (select 1 from review.seat s where s.panel = p and s.person = platform.me()) $$;
create function review.holds(s uuid) returns boolean language sql stable security definer set search_path = pg_catalog, review, platform
  as $$ select exists (select 1 from review.seat t where t.id = s and t.person = platform.me()) $$;
create function review.judges(d uuid) returns boolean language sql stable security definer set search_path = pg_catalog, review, platform
  as $$ select exists (select 1 from review.panel_dossier pd join review.panel p on p.id = pd.panel join review.seat s on s.panel = p.id
    where pd.dossier = d and p.concluded_at is null and s.person = platform.me() and s.answer is distinct from 'declined') $$;

do $$ declare t text; begin
  foreach t in array array['expert', 'panel', 'panel_dossier', 'seat', 'sheet', 'sheet_earlier', 'verdict'] loop
    execute format('alter table review.%I enable row level security', t);
    execute format('alter table review.%I force row level security', t);
  end loop;
  foreach t in array array['panel', 'panel_dossier', 'seat', 'verdict', 'expert'] loop
    execute format('create policy %I on review.%I for insert with check ((select platform.my_role()) in (''officer'', ''institution'', ''system''))', t || '_made', t);
  end loop;
end $$;

create policy expert_seen on review.expert for select using (
  person = (select platform.me()) or (select platform.of_bureau()) or (select platform.my_role()) = 'institution');
create policy expert_changed on review.expert for update using ((select platform.my_role()) in ('officer', 'institution', 'system'));

create policy panel_seen on review.panel for select using (
  (select platform.of_bureau())
  or ((select platform.my_role()) = 'institution' and procedure.mandated(programme, round))
  or ((select platform.my_role()) = 'reviewer' and review.seated(id)));
create policy panel_changed on review.panel for update using (
  (select platform.my_role()) in ('officer', 'system') or ((select platform.my_role()) = 'institution' and procedure.mandated(programme, round)));
create policy panel_dossier_seen on review.panel_dossier for select using (exists (select 1 from review.panel p where p.id = panel));
create policy verdict_seen on review.verdict for select using (
  (select platform.my_role()) <> 'reviewer' and exists (select 1 from review.panel p where p.id = panel));

create policy seat_seen on review.seat for select using (
  person = (select platform.me())
  or (((select platform.of_bureau()) or (select platform.my_role()) = 'institution') and exists (select 1 from review.panel p where p.id = panel)));
create policy seat_answered on review.seat for update using (
  person = (select platform.me()) or (select platform.my_role()) in ('officer', 'institution', 'system'));

-- Until it is handed in, a sheet is its writer's own.
create policy sheet_seen on review.sheet for select using (
  review.holds(seat)
  or (submitted_at is not null and (select platform.my_role()) <> 'reviewer' and exists (select 1 from review.seat s where s.id = seat)));
create policy sheet_made on review.sheet for insert with check (review.holds(seat));
create policy sheet_changed on review.sheet for update using (review.holds(seat));
create policy sheet_earlier_seen on review.sheet_earlier for select using (
  review.holds(seat) or ((select platform.my_role()) <> 'reviewer' and exists (select 1 from review.seat s where s.id = seat)));
create policy sheet_earlier_made on review.sheet_earlier for insert with check (
  (select platform.my_role()) in ('officer', 'institution', 'system'));

-- A reviewer with a seat sees the dossiers of the panel, until the panel has concluded.
create policy dossier_judged on procedure.dossier for select using (
  (select platform.my_role()) = 'reviewer' and review.judges(id));

-- Opinions for whoever filed the dossier: after the conclusion, without names, seats or an order that would tell them.
create function review.opinions_of(d uuid) returns table (
  panel uuid, stage text, title text, mode text, rubric jsonb, marks jsonb, remark text, total_milli integer)
  language sql stable security definer set search_path = pg_catalog, review, procedure, registry, platform
  as $$ select p.id, p.stage, p.title, p.mode, p.rubric, h.marks, h.remark, h.total_milli
    from review.verdict v join review.panel p on p.id = v.panel join review.seat s on s.panel = p.id
      join review.sheet h on h.seat = s.id and h.dossier = v.dossier and h.submitted_at is not null
    where v.dossier = d and s.answer is distinct from 'declined' and exists (select 1 from procedure.dossier f where f.id = d and (
      f.lead = platform.me() or procedure.named_in(f.id) or platform.of_bureau()
      or (platform.my_role() = 'host-admin' and f.host = platform.my_organisation())
      or (platform.my_role() = 'recommender' and f.recommender = platform.my_organisation())
      or (platform.my_role() = 'institution' and procedure.mandated(f.programme, f.round))))
    order by p.made_at, p.id, md5(s.id::text || d::text) $$;
create function review.verdicts_of(d uuid) returns table (
  panel uuid, stage text, title text, result text, mean_centi integer, spread_centi integer, scores integer, rank integer, of_dossiers bigint, reason text, at timestamptz)
  language sql stable security definer set search_path = pg_catalog, review, procedure, registry, platform
  as $$ select p.id, p.stage, p.title, v.result, v.mean_centi, v.spread_centi, v.scores, v.rank,
      (select count(*) from review.panel_dossier o where o.panel = p.id), v.reason, v.at
    from review.verdict v join review.panel p on p.id = v.panel
    where v.dossier = d and exists (select 1 from procedure.dossier f where f.id = d and (
      f.lead = platform.me() or procedure.named_in(f.id) or platform.of_bureau()
      or (platform.my_role() = 'host-admin' and f.host = platform.my_organisation())
      or (platform.my_role() = 'recommender' and f.recommender = platform.my_organisation())
      or (platform.my_role() = 'institution' and procedure.mandated(f.programme, f.round))))
    order by v.at $$;

-- Whoever runs the panel opens a sheet again and from then on does not see it: it is its writer's own once more.
create function review.open_again(s uuid, d uuid, t timestamptz) returns void language sql security definer set search_path = pg_catalog, review, procedure, platform
  as $$ update review.sheet h set total_milli = null, submitted_at = null, version = h.version + 1, saved_at = t
    where h.seat = s and h.dossier = d and exists (select 1 from review.seat q join review.panel p on p.id = q.panel
      where q.id = s and p.concluded_at is null and (platform.my_role() = 'officer'
        or (platform.my_role() = 'institution' and procedure.mandated(p.programme, p.round)))) $$;

-- How often an expert has sat in a year, whoever convened the panels.
create function review.panels_since(p uuid, since timestamptz) returns bigint language sql stable security definer set search_path = pg_catalog, review
  as $$ select count(*) from review.seat s join review.panel n on n.id = s.panel
    where s.person = p and s.invited_at >= since and s.answer is distinct from 'declined' and not n.practice $$;

-- The published result of screening: public, so it names what passed and only counts the rest.
create table procedure.screening_list (
  round uuid constraint screening_list_pk primary key constraint screening_list_round_fk references procedure.round (id),
  rows jsonb not null,
  refused integer not null,
  practice boolean not null,
  by_name text not null,
  on_behalf_of uuid,
  published_at timestamptz not null
);
grant select, insert, update on procedure.screening_list to zhuke_app;

-- How many dossiers an institution has concluded anything on under a mandate.
create index outcome_by_organisation on procedure.outcome (organisation, at) where on_behalf_of is not null;
