-- The engine. A programme version is an immutable definition; a round opens one; a dossier pins one. Where a dossier
-- stands is folded from procedure.outcome; the stage columns are derived in the same transaction.
create schema procedure;
grant usage on schema procedure to zhuke_app;

create table procedure.programme_version (
  programme text not null,
  version integer not null,
  definition jsonb not null,
  digest text not null,
  published_at timestamptz not null,
  published_by uuid,
  note text,
  constraint programme_version_pk primary key (programme, version)
);
create trigger programme_version_is_append_only before update or delete on procedure.programme_version
  for each statement execute function platform.refuse_change();
grant select, insert on procedure.programme_version to zhuke_app;

-- The next version while an officer writes it; it becomes a version by the act that publishes it.
create table procedure.programme_draft (
  programme text constraint programme_draft_pk primary key,
  definition jsonb not null,
  based_on integer not null,
  version integer not null default 1,
  saved_by uuid not null,
  saved_at timestamptz not null
);
grant select, insert, update, delete on procedure.programme_draft to zhuke_app;

create table procedure.round (
  id uuid constraint round_pk primary key,
  programme text not null,
  programme_version integer not null,
  code text not null constraint round_code_unique unique,
  title jsonb not null,
  year integer not null,
  -- 'open' for a public call, 'directed' for 定向委托 and emergencies (reason and meeting recorded, no open call).
  way text not null default 'open' constraint round_way_known check (way in ('open', 'directed')),
  way_reason text,
  owner uuid constraint round_owner_fk references registry.organisation (id),
  opens_at timestamptz not null,
  writer_until timestamptz,
  host_until timestamptz,
  recommender_until timestamptz,
  budget_fen bigint not null constraint round_budget_not_negative check (budget_fen >= 0),
  recommender_quota integer,
  parameters jsonb not null default '{}',
  contact text not null,
  announcement jsonb not null,
  practice boolean not null default false,
  cloned_from uuid constraint round_cloned_from_fk references procedure.round (id),
  made_by uuid not null,
  made_at timestamptz not null,
  version integer not null default 1,
  constraint round_version_fk foreign key (programme, programme_version) references procedure.programme_version (programme, version)
);
create index round_by_programme on procedure.round (programme, opens_at desc);
create index round_by_opening on procedure.round (opens_at desc, id desc);
grant select, insert, update on procedure.round to zhuke_app;

-- The round's states are rows: published, ended before its time, opened again for a while by an order.
create table procedure.publication (
  round uuid constraint publication_pk primary key constraint publication_round_fk references procedure.round (id),
  parameters jsonb not null,
  at timestamptz not null,
  by_person uuid not null
);
create table procedure.cancellation (
  round uuid constraint cancellation_pk primary key constraint cancellation_round_fk references procedure.round (id),
  reason text not null,
  at timestamptz not null,
  by_person uuid not null
);
create table procedure.addendum (
  id uuid constraint addendum_pk primary key,
  round uuid not null constraint addendum_round_fk references procedure.round (id),
  number integer not null,
  text jsonb not null,
  changes jsonb not null,
  at timestamptz not null,
  by_person uuid not null,
  constraint addendum_number_unique unique (round, number)
);
create table procedure.extension_order (
  id uuid constraint extension_order_pk primary key,
  round uuid not null constraint extension_order_round_fk references procedure.round (id),
  cut_off text not null constraint extension_order_cut_off_known check (cut_off in ('writer', 'host', 'recommender')),
  until timestamptz not null,
  -- Only those who had begun before this moment may go on (null: everybody).
  begun_before timestamptz,
  reason text not null,
  signer text not null,
  document text not null,
  at timestamptz not null,
  by_person uuid not null
);
create index extension_order_by_round on procedure.extension_order (round);
create table procedure.guide_item (
  id uuid constraint guide_item_pk primary key,
  round uuid not null constraint guide_item_round_fk references procedure.round (id),
  code text not null,
  title jsonb not null,
  text jsonb not null,
  budget_fen bigint not null default 0,
  max_fen bigint,
  position integer not null,
  constraint guide_item_code_unique unique (round, code)
);
-- Opinions on the draft guide, questions on a round, complaints: each gets an answer.
create table procedure.inquiry (
  id uuid constraint inquiry_pk primary key,
  kind text not null constraint inquiry_kind_known check (kind in ('opinion', 'question', 'complaint')),
  round uuid constraint inquiry_round_fk references procedure.round (id),
  guide_item uuid constraint inquiry_guide_item_fk references procedure.guide_item (id),
  dossier uuid,
  person uuid,
  person_name text not null,
  text text not null,
  at timestamptz not null,
  answer text,
  adopted boolean,
  answered_by uuid,
  answered_at timestamptz,
  public boolean not null default false
);
create index inquiry_by_round on procedure.inquiry (round, kind, at desc);
create index inquiry_by_dossier on procedure.inquiry (dossier) where dossier is not null;
create index inquiry_by_person on procedure.inquiry (person);
grant select, insert, update on procedure.addendum, procedure.extension_order, procedure.guide_item, procedure.inquiry to zhuke_app;
grant delete on procedure.guide_item to zhuke_app;
grant select, insert on procedure.publication, procedure.cancellation to zhuke_app;

create table procedure.dossier (
  id uuid constraint dossier_pk primary key,
  programme text not null,
  programme_version integer not null,
  round uuid not null constraint dossier_round_fk references procedure.round (id),
  number text constraint dossier_number_unique unique,
  title text not null default '',
  host uuid not null constraint dossier_host_fk references registry.organisation (id),
  host_name text not null,
  recommender uuid constraint dossier_recommender_fk references registry.organisation (id),
  recommender_name text,
  lead uuid not null constraint dossier_lead_fk references registry.person (id),
  lead_name text not null,
  guide_item uuid constraint dossier_guide_item_fk references procedure.guide_item (id),
  stage text not null,
  stage_since timestamptz not null,
  due_at timestamptz,
  holder_role text,
  holder_organisation uuid,
  requested_fen bigint,
  approved_fen bigint,
  practice boolean not null default false,
  begun_at timestamptz not null,
  submitted_at timestamptz,
  ended_at timestamptz,
  words tsvector not null default '',
  version integer not null default 1,
  constraint dossier_version_fk foreign key (programme, programme_version) references procedure.programme_version (programme, version)
);
create index dossier_by_round on procedure.dossier (round, id desc);
create index dossier_by_round_stage on procedure.dossier (round, stage, id desc);
create index dossier_by_host on procedure.dossier (host, id desc);
create index dossier_by_recommender on procedure.dossier (recommender, id desc);
create index dossier_by_lead on procedure.dossier (lead, id desc);
create index dossier_by_due on procedure.dossier (due_at) where ended_at is null;
create index dossier_by_words on procedure.dossier using gin (words);
grant select, insert, update on procedure.dossier to zhuke_app;
-- A practice round can be wiped; only dossiers marked as practice are ever deleted (see the policy below).
grant delete on procedure.dossier to zhuke_app;

create table procedure.outcome (
  id bigint generated always as identity constraint outcome_pk primary key,
  dossier uuid not null constraint outcome_dossier_fk references procedure.dossier (id) on delete cascade,
  stage text not null,
  result text not null,
  reason text,
  facts jsonb,
  person uuid,
  person_name text not null,
  role text not null,
  organisation uuid,
  on_behalf_of uuid,
  at timestamptz not null
);
create index outcome_by_dossier on procedure.outcome (dossier, id);
grant select, insert on procedure.outcome to zhuke_app;

-- Answers by section; every save that changes something leaves the earlier state behind, at most one a minute.
create table procedure.section (
  dossier uuid not null constraint section_dossier_fk references procedure.dossier (id) on delete cascade,
  code text not null,
  answers jsonb not null,
  version integer not null default 1,
  saved_at timestamptz not null,
  saved_by uuid not null,
  constraint section_pk primary key (dossier, code)
);
create table procedure.section_version (
  dossier uuid not null,
  code text not null,
  version integer not null,
  answers jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  constraint section_version_pk primary key (dossier, code, version),
  constraint section_version_section_fk foreign key (dossier, code) references procedure.section (dossier, code) on delete cascade
);
grant select, insert, update on procedure.section, procedure.section_version to zhuke_app;

-- Comments tied to a field, given with a return or a supplement request.
create table procedure.comment (
  id uuid constraint comment_pk primary key,
  dossier uuid not null constraint comment_dossier_fk references procedure.dossier (id) on delete cascade,
  outcome bigint constraint comment_outcome_fk references procedure.outcome (id) on delete cascade,
  field text not null,
  text text not null,
  person_name text not null,
  at timestamptz not null
);
create index comment_by_dossier on procedure.comment (dossier, at desc);
grant select, insert on procedure.comment to zhuke_app;

create table procedure.member (
  id uuid constraint member_pk primary key,
  dossier uuid not null constraint member_dossier_fk references procedure.dossier (id) on delete cascade,
  person uuid,
  name text not null,
  organisation_name text,
  part text not null constraint member_part_known check (part in ('co-applicant', 'member', 'partner-unit')),
  organisation uuid,
  invited_by uuid not null,
  invited_at timestamptz not null,
  answered_at timestamptz,
  consents boolean,
  link_digest text,
  removed_at timestamptz
);
create index member_by_dossier on procedure.member (dossier);
create index member_by_person on procedure.member (person);
create index member_by_organisation on procedure.member (organisation);
create index member_by_link on procedure.member (link_digest);
grant select, insert, update on procedure.member to zhuke_app;

create table procedure.attachment (
  id uuid constraint attachment_pk primary key,
  dossier uuid not null constraint attachment_dossier_fk references procedure.dossier (id) on delete cascade,
  question text not null,
  file uuid not null,
  name text not null,
  size bigint not null,
  kind text not null,
  sha256 text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz
);
create index attachment_by_dossier on procedure.attachment (dossier, question);
grant select, insert, update on procedure.attachment to zhuke_app;

create table procedure.pledge (
  dossier uuid not null constraint pledge_dossier_fk references procedure.dossier (id) on delete cascade,
  person uuid not null,
  person_name text not null,
  version text not null,
  digest text not null,
  at timestamptz not null,
  constraint pledge_pk primary key (dossier, person, version)
);
create table procedure.submission (
  id uuid constraint submission_pk primary key,
  dossier uuid not null constraint submission_dossier_fk references procedure.dossier (id) on delete cascade,
  number text not null,
  received_at timestamptz not null,
  answers jsonb not null,
  digest text not null,
  person uuid not null
);
create index submission_by_dossier on procedure.submission (dossier, received_at desc);
create table procedure.withdrawal (
  dossier uuid constraint withdrawal_pk primary key constraint withdrawal_dossier_fk references procedure.dossier (id) on delete cascade,
  reason text not null,
  at timestamptz not null,
  person uuid not null
);
create table procedure.rating (
  dossier uuid not null constraint rating_dossier_fk references procedure.dossier (id) on delete cascade,
  person uuid not null,
  stars integer not null constraint rating_stars_known check (stars between 1 and 5),
  remark text,
  at timestamptz not null,
  constraint rating_pk primary key (dossier, person)
);
grant select, insert, update on procedure.pledge, procedure.submission, procedure.withdrawal, procedure.rating to zhuke_app;

-- Running numbers of submitted dossiers, by programme and year; a row lock keeps them without gaps or twins.
create table procedure.counter (
  name text constraint counter_pk primary key,
  last integer not null
);
grant select, insert, update on procedure.counter to zhuke_app;

-- Who sees a dossier: the bureau (a draft only once it was submitted), the writer, everyone named in it, the host's
-- administrator, the recommender, an institution with a mandate, a reviewer with a seat (policy added with review).
create function procedure.named_in(d uuid) returns boolean language sql stable security definer set search_path = pg_catalog, procedure, platform
  as $$ select exists (select 1 from procedure.member m where m.dossier = d and m.removed_at is null
    and (m.person = platform.me() or m.organisation = platform.my_organisation())) $$;
create function procedure.mandated(p text, r uuid) returns boolean language sql stable security definer set search_path = pg_catalog, registry, platform
  as $$ select exists (select 1 from registry.mandate m where m.institution = platform.my_organisation() and m.ended_at is null
    and (m.programme is null or m.programme = p) and (m.round is null or m.round = r)) $$;

alter table procedure.dossier enable row level security;
alter table procedure.dossier force row level security;
create policy dossier_seen on procedure.dossier for select using (
  ((select platform.of_bureau()) and (submitted_at is not null or lead = (select platform.me()) or (select platform.my_role()) in ('system', 'supervisor')))
  or lead = (select platform.me())
  or ((select platform.my_role()) = 'host-admin' and host = (select platform.my_organisation()))
  or ((select platform.my_role()) = 'recommender' and recommender = (select platform.my_organisation()) and submitted_at is not null)
  or ((select platform.my_role()) = 'institution' and submitted_at is not null and procedure.mandated(programme, round))
  or ((select platform.me()) is not null and procedure.named_in(id)));
create policy dossier_made on procedure.dossier for insert with check ((select platform.my_role()) not in ('public'));
create policy dossier_changed on procedure.dossier for update using (true) with check (true);
create policy dossier_wiped on procedure.dossier for delete using (practice and (select platform.my_role()) in ('system', 'officer'));

-- Everything of a dossier is seen by whoever sees the dossier.
do $$ declare t text; begin
  foreach t in array array['section', 'section_version', 'comment', 'member', 'attachment', 'pledge', 'submission', 'withdrawal', 'rating', 'outcome'] loop
    execute format('alter table procedure.%I enable row level security', t);
    execute format('alter table procedure.%I force row level security', t);
    execute format('create policy %I on procedure.%I for select using (exists (select 1 from procedure.dossier d where d.id = dossier))', t || '_seen', t);
    execute format('create policy %I on procedure.%I for insert with check ((select platform.my_role()) <> ''public'')', t || '_made', t);
    execute format('create policy %I on procedure.%I for update using (exists (select 1 from procedure.dossier d where d.id = dossier))', t || '_changed', t);
  end loop;
end $$;

alter table procedure.inquiry enable row level security;
alter table procedure.inquiry force row level security;
create policy inquiry_seen on procedure.inquiry for select using (
  public or person = (select platform.me()) or (select platform.of_bureau()));
create policy inquiry_made on procedure.inquiry for insert with check (true);
create policy inquiry_answered on procedure.inquiry for update using ((select platform.of_bureau()));

-- The timeline of a dossier is seen by whoever sees the dossier; other subjects by the bureau and the administrators.
alter table platform.event_subject enable row level security;
alter table platform.event_subject force row level security;
create policy event_subject_made on platform.event_subject for insert with check (true);
create policy event_subject_seen on platform.event_subject for select using (
  (select platform.of_bureau()) or (select platform.my_role()) in ('system-admin', 'security-admin', 'audit-admin')
  or subject = (select platform.me())
  or (kind = 'dossier' and exists (select 1 from procedure.dossier d where d.id = subject))
  or (kind = 'organisation' and subject = (select platform.my_organisation())));

-- Search: under row-level security only leakproof operators reach an index, so the words are searched here and only ids
-- leave; the caller joins them to the protected table.
create function procedure.dossiers_with(query tsquery, only_round uuid, most integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, procedure
  as $$ select id from procedure.dossier where words @@ query and (only_round is null or round = only_round) order by id desc limit most $$;
