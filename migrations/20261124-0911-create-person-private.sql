-- What is private about a person: sealed values (AES-256-GCM, key held outside the database), a mask to show, and a keyed
-- mark by which the same value is found again. Nothing here can be read without the application's key.
alter table registry.person
  add column name_key text not null generated always as
    (lower(regexp_replace(normalize(name, NFKC), '[[:space:]·•・.,''‘’()-]', '', 'g'))) stored;
create index person_by_name_key on registry.person (name_key);
create index person_by_merged_into on registry.person (merged_into) where merged_into is not null;

create table registry.person_private (
  person uuid constraint person_private_pk primary key constraint person_private_person_fk references registry.person (id),
  number_kind text,
  number_sealed bytea,
  number_mask text,
  number_mark bytea,
  birth date,
  gender text constraint person_private_gender_known check (gender in ('male', 'female')),
  phone_sealed bytea,
  phone_mask text,
  phone_mark bytea,
  email_sealed bytea,
  email_mask text,
  email_mark bytea,
  changed_at timestamptz not null,
  constraint person_private_number_whole check (num_nulls(number_kind, number_sealed, number_mask, number_mark) in (0, 4)),
  constraint person_private_phone_whole check (num_nulls(phone_sealed, phone_mask, phone_mark) in (0, 3)),
  constraint person_private_email_whole check (num_nulls(email_sealed, email_mask, email_mark) in (0, 3))
);
create unique index person_private_number_unique on registry.person_private (number_mark) where number_mark is not null;
create index person_private_by_phone on registry.person_private (phone_mark) where phone_mark is not null;
create index person_private_by_email on registry.person_private (email_mark) where email_mark is not null;
grant select, insert, update on registry.person_private to zhuke_app;

-- A person stands in several schemes of fields at once (GB/T 13745, NSFC codes, the eight high-tech fields, local chains).
create table registry.person_field (
  person uuid not null constraint person_field_person_fk references registry.person (id),
  scheme text not null,
  code text not null,
  constraint person_field_pk primary key (person, scheme, code)
);
create index person_field_by_code on registry.person_field (scheme, code);
grant select, insert, delete on registry.person_field to zhuke_app;

-- A post is asked for, then confirmed or refused by the organisation; the row keeps who did either.
alter table registry.post
  add column asked_at timestamptz not null default now(),
  add column due date,
  add column refused_by uuid constraint post_refused_by_fk references registry.person (id),
  add column refused_at timestamptz,
  add column refuse_reason text,
  add constraint post_one_answer check (confirmed_at is null or refused_at is null);

alter table registry.person_private enable row level security;
alter table registry.person_private force row level security;
alter table registry.person_field enable row level security;
alter table registry.person_field force row level security;

create policy person_private_seen on registry.person_private for select using (
  person = (select platform.me())
  or (select platform.my_role()) in ('officer', 'finance', 'system-admin', 'system')
  or ((select platform.my_role()) = 'host-admin' and exists (
    select 1 from registry.post
    where post.person = person_private.person and post.organisation = (select platform.my_organisation())
      and post.confirmed_at is not null)));
-- A person who registers has no name yet, so anybody may insert; nobody reads back what is not theirs.
create policy person_private_made on registry.person_private for insert with check (true);
create policy person_private_changed on registry.person_private for update using (
  person = (select platform.me()) or (select platform.my_role()) in ('system-admin', 'system'));

-- Whoever sees the person sees the fields of the person: the inner query is itself under row-level security.
create policy person_field_seen on registry.person_field for select using (
  exists (select 1 from registry.person where person.id = person_field.person));
create policy person_field_made on registry.person_field for insert with check (true);
create policy person_field_removed on registry.person_field for delete using (
  person = (select platform.me()) or (select platform.my_role()) in ('officer', 'system-admin', 'system'));

-- Only those who may give a role write a grant; the host's administrator only for the host.
drop policy role_grant_made on registry.role_grant;
create policy role_grant_made on registry.role_grant for insert with check (
  (select platform.my_role()) in ('officer', 'system-admin', 'security-admin', 'system')
  or ((select platform.my_role()) = 'host-admin' and role = 'host-admin' and organisation = (select platform.my_organisation())));
create policy role_grant_ended_by_officer on registry.role_grant for update using (
  (select platform.my_role()) = 'officer' and role in ('host-admin', 'recommender', 'institution', 'reviewer'));
