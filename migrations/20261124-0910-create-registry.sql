-- People and organisations are kept once and named everywhere else by id. What is public about them stands here;
-- what is private stands in registry.person_private, encrypted, and is shown in full only by a recorded act.
create schema registry;
grant usage on schema registry to zhuke_app;

create table registry.organisation (
  id uuid constraint organisation_pk primary key,
  uscc text constraint organisation_uscc_unique unique,
  local_id text constraint organisation_local_id_unique unique,
  no_uscc_reason text,
  name text not null,
  kind text not null,
  region text,
  managing_zone text,
  industry text,
  legal_person text,
  merged_into uuid constraint organisation_merged_into_fk references registry.organisation (id),
  version integer not null default 1,
  created_at timestamptz not null,
  constraint organisation_has_a_number check (uscc is not null or (local_id is not null and no_uscc_reason is not null))
);
create index organisation_by_name on registry.organisation (name);
grant select, insert, update on registry.organisation to zhuke_app;

create table registry.person (
  id uuid constraint person_pk primary key,
  name text not null,
  latin_name text,
  title text,
  degree text,
  orcid text,
  merged_into uuid constraint person_merged_into_fk references registry.person (id),
  version integer not null default 1,
  created_at timestamptz not null
);
create index person_by_name on registry.person (name);
create unique index person_orcid_unique on registry.person (orcid) where orcid is not null and merged_into is null;
grant select, insert, update on registry.person to zhuke_app;

-- A post ties a person to an organisation for a time; the organisation's administrator confirms it.
create table registry.post (
  id uuid constraint post_pk primary key,
  person uuid not null constraint post_person_fk references registry.person (id),
  organisation uuid not null constraint post_organisation_fk references registry.organisation (id),
  title text,
  part_time boolean not null default false,
  since date not null,
  until date,
  confirmed_by uuid constraint post_confirmed_by_fk references registry.person (id),
  confirmed_at timestamptz
);
create index post_by_person on registry.post (person);
create index post_by_organisation on registry.post (organisation);
grant select, insert, update on registry.post to zhuke_app;

-- A role is given to a person, for an organisation where the role needs one, by somebody, for a time and a reason.
create table registry.role_grant (
  id uuid constraint role_grant_pk primary key,
  person uuid not null constraint role_grant_person_fk references registry.person (id),
  role text not null,
  organisation uuid constraint role_grant_organisation_fk references registry.organisation (id),
  since date not null,
  until date,
  given_by uuid,
  reason text not null,
  given_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  end_reason text
);
create index role_grant_by_person on registry.role_grant (person);
create index role_grant_by_organisation on registry.role_grant (organisation, role);
grant select, insert, update on registry.role_grant to zhuke_app;

-- A mandate (委托) lets an institution do certain acts for the bureau: act x programme x round x dates x limit.
create table registry.mandate (
  id uuid constraint mandate_pk primary key,
  institution uuid not null constraint mandate_institution_fk references registry.organisation (id),
  given_for uuid not null constraint mandate_given_for_fk references registry.organisation (id),
  kind text not null constraint mandate_kind_known check (kind in ('duty', 'purchase')),
  acts text[] not null,
  programme text,
  round uuid,
  since date not null,
  until date not null,
  dossiers_max integer,
  document text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  end_reason text
);
create index mandate_by_institution on registry.mandate (institution);
grant select, insert, update on registry.mandate to zhuke_app;

alter table registry.person enable row level security;
alter table registry.person force row level security;
alter table registry.post enable row level security;
alter table registry.post force row level security;
alter table registry.role_grant enable row level security;
alter table registry.role_grant force row level security;

-- Posts and grants: one's own, those of the organisation one administers, and the bureau's and administrators' view.
create policy post_seen on registry.post for select using (
  person = (select platform.me()) or organisation = (select platform.my_organisation())
  or (select platform.of_bureau()) or (select platform.my_role()) in ('institution', 'system-admin', 'security-admin', 'audit-admin'));
create policy post_made on registry.post for insert with check ((select platform.my_role()) <> 'public');
create policy post_changed on registry.post for update using (
  person = (select platform.me()) or organisation = (select platform.my_organisation()) or (select platform.my_role()) in ('system', 'system-admin', 'officer'));

create policy role_grant_seen on registry.role_grant for select using (
  person = (select platform.me()) or organisation = (select platform.my_organisation())
  or (select platform.of_bureau()) or (select platform.my_role()) in ('system-admin', 'security-admin', 'audit-admin'));
create policy role_grant_made on registry.role_grant for insert with check ((select platform.my_role()) <> 'public');
create policy role_grant_changed on registry.role_grant for update using (
  organisation = (select platform.my_organisation()) or (select platform.my_role()) in ('system', 'system-admin', 'security-admin'));

create policy person_seen on registry.person for select using (
  id = (select platform.me()) or (select platform.of_bureau())
  or (select platform.my_role()) in ('institution', 'recommender', 'reviewer', 'system-admin', 'security-admin', 'audit-admin')
  or exists (select 1 from registry.post where post.person = person.id and post.organisation = (select platform.my_organisation())));
create policy person_made on registry.person for insert with check (true);
create policy person_changed on registry.person for update using (
  id = (select platform.me()) or (select platform.my_role()) in ('system', 'system-admin', 'officer'));
