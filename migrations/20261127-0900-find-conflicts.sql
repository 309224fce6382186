-- What bars an expert from judging and no other record knows: kin, teachers and students, interests, other standing
-- conflicts. The expert declares it; it is read by the expert, by supervision and by the rule that finds conflicts.
create table review.relation (
  id uuid constraint relation_pk primary key,
  person uuid not null constraint relation_person_fk references registry.person (id),
  kind text not null constraint relation_kind_known check (kind in ('kin', 'teacher', 'student', 'stake', 'adviser', 'other')),
  other_name text,
  -- The person of the registry who is meant, where the expert could name one.
  other_person uuid constraint relation_other_person_fk references registry.person (id),
  organisation uuid constraint relation_organisation_fk references registry.organisation (id),
  organisation_name text,
  about text not null,
  since date,
  until date,
  declared_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  constraint relation_names_somebody check (other_name is not null or organisation is not null),
  constraint relation_in_order check (since is null or until is null or since <= until)
);
create index relation_by_person on review.relation (person, declared_at desc, id desc);
grant select, insert, update on review.relation to zhuke_app;
alter table review.relation enable row level security;
alter table review.relation force row level security;
create policy relation_seen on review.relation for select using (
  person = (select platform.me()) or (select platform.my_role()) in ('supervisor', 'system'));
create policy relation_made on review.relation for insert with check (person = (select platform.me()));
create policy relation_changed on review.relation for update using (person = (select platform.me()));

-- A conflict that was known when an expert was seated all the same, with the reason, or that came up afterwards.
create table review.found_conflict (
  seat uuid not null constraint found_conflict_seat_fk references review.seat (id) on delete cascade,
  dossier uuid not null,
  why text not null,
  effect text not null constraint found_conflict_effect_known check (effect in ('hard', 'soft')),
  evidence jsonb not null,
  found_at timestamptz not null,
  -- Found after the expert was seated: the sheet rests until somebody has settled it.
  later boolean not null,
  reason text,
  settled_by_name text,
  settled_at timestamptz,
  constraint found_conflict_pk primary key (seat, dossier, why),
  constraint found_conflict_settled_with_reason check ((settled_at is null) or reason is not null)
);
create index found_conflict_open on review.found_conflict (seat) where later and settled_at is null;
grant select, insert, update on review.found_conflict to zhuke_app;
-- When the seats of a panel were last held against the registry; open panels take turns.
alter table review.panel add column watched_at timestamptz;
create index panel_by_watch on review.panel (watched_at nulls first, id) where concluded_at is null;
alter table review.found_conflict enable row level security;
alter table review.found_conflict force row level security;
-- An expert sees what is held against the own seats; evidence about others stays with whoever runs the panel.
create policy found_conflict_seen on review.found_conflict for select using (exists (select 1 from review.seat s where s.id = seat));
create policy found_conflict_made on review.found_conflict for insert with check (
  (select platform.my_role()) in ('officer', 'institution', 'system'));
create policy found_conflict_changed on review.found_conflict for update using (
  (select platform.my_role()) in ('officer', 'institution', 'system'));

-- Projects under agreement in which both had a part, with the last day of the work; none while it goes on.
create function review.projects_together(p uuid[], q uuid[]) returns table (person uuid, other uuid, dossier uuid, title text, last_day date)
  language sql stable set search_path = pg_catalog, procedure as $$
  with part as (
    select d.id, d.lead as person from procedure.dossier d join procedure.agreement a on a.dossier = d.id where d.lead = any(p || q)
    union select d.id, m.person from procedure.dossier d join procedure.agreement a on a.dossier = d.id
      join procedure.member m on m.dossier = d.id and m.consents and m.removed_at is null where m.person = any(p || q))
  select one.person, other.person, d.id, d.title, (d.ended_at at time zone 'Asia/Shanghai')::date
  from part one join part other on other.id = one.id and other.person <> one.person join procedure.dossier d on d.id = one.id
  where one.person = any(p) and other.person = any(q) and not d.practice $$;

-- Who applies under the same guide item as one of these dossiers.
create function review.competing(p uuid[], ds uuid[]) returns table (person uuid, dossier uuid, title text)
  language sql stable set search_path = pg_catalog, procedure as $$
  select distinct t.person, d.id, o.title
  from procedure.dossier d join procedure.dossier o on o.round = d.round and o.guide_item = d.guide_item and o.id <> d.id
      and o.submitted_at is not null and o.ended_at is null
    cross join lateral (select o.lead as person union select m.person from procedure.member m
      where m.dossier = o.id and m.consents and m.removed_at is null) t
  where d.id = any(ds) and t.person = any(p) $$;

-- Who signed the recommendation or nomination of a dossier, and the organisation that gave it.
create function review.recommended(ds uuid[]) returns table (dossier uuid, person uuid, organisation uuid, organisation_name text)
  language sql stable set search_path = pg_catalog, procedure as $$
  select d.id, o.person, d.recommender, d.recommender_name
  from procedure.dossier d left join procedure.outcome o on o.dossier = d.id and o.result = 'recommend'
  where d.id = any(ds) and d.recommender is not null $$;

-- Experts whom an applicant asks to avoid, each with a reason; how many is a policy parameter.
create table review.avoidance (
  dossier uuid not null constraint avoidance_dossier_fk references procedure.dossier (id) on delete cascade,
  position integer not null,
  name text not null,
  organisation_name text not null,
  reason text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  constraint avoidance_pk primary key (dossier, position)
);
grant select, insert, delete on review.avoidance to zhuke_app;
alter table review.avoidance enable row level security;
alter table review.avoidance force row level security;
create policy avoidance_seen on review.avoidance for select using (
  (select platform.my_role()) <> 'reviewer' and exists (select 1 from procedure.dossier d where d.id = dossier));
create policy avoidance_made on review.avoidance for insert with check (
  asked_by = (select platform.me()) and exists (select 1 from procedure.dossier d where d.id = dossier));
create policy avoidance_taken_back on review.avoidance for delete using (
  exists (select 1 from procedure.dossier d where d.id = dossier and d.lead = (select platform.me())));
-- Whether a panel was convened for a dossier, without saying which: from then on nobody is asked to be avoided.
create function review.in_panel(d uuid) returns boolean language sql stable security definer set search_path = pg_catalog, review
  as $$ select exists (select 1 from review.panel_dossier p where p.dossier = d) $$;

-- What a dossier is about: its fields (GB/T 13745) and its words, for the nearness of experts; in the asker's own scope.
create function review.described(ds uuid[]) returns table (id uuid, fields jsonb, text text)
  language sql stable set search_path = pg_catalog, procedure as $$
  select d.id,
    coalesce((select jsonb_agg(jsonb_build_object('scheme', 'discipline', 'code', a.value #>> '{}'))
      from procedure.section s cross join lateral jsonb_each(s.answers) a
      where s.dossier = d.id and a.key in ('discipline', 'field') and jsonb_typeof(a.value) = 'string' and a.value #>> '{}' ~ '^[0-9]{3,7}$'), '[]'),
    concat_ws(E'\n', d.title, (select string_agg(a.value #>> '{}', E'\n' order by s.code, a.key)
      from procedure.section s cross join lateral jsonb_each(s.answers) a
      where s.dossier = d.id and jsonb_typeof(a.value) = 'string' and char_length(a.value #>> '{}') > 20))
  from procedure.dossier d where d.id = any(ds) $$;
