-- What belongs to an organisation over time: its names, accounts, qualifications, yearly figures and its founding here.
alter table registry.organisation
  add column public_class text constraint organisation_public_class_known check (public_class in ('1', '2')),
  add column name_key text not null generated always as
    (lower(regexp_replace(normalize(name, NFKC), '[[:space:]·•・.,''‘’()-]', '', 'g'))) stored;
create index organisation_by_name_key on registry.organisation (name_key);
create index organisation_by_merged_into on registry.organisation (merged_into) where merged_into is not null;

-- Contracts were signed under old names, so every name stays with its dates.
create table registry.organisation_name (
  organisation uuid not null constraint organisation_name_organisation_fk references registry.organisation (id),
  name text not null,
  since date not null,
  until date,
  document text,
  constraint organisation_name_pk primary key (organisation, since),
  constraint organisation_name_days check (until is null or until >= since)
);
create index organisation_name_by_name on registry.organisation_name (name);
grant select, insert, update on registry.organisation_name to zhuke_app;

-- How many days the registry promises to answer within; a new promise is a new row with its document.
create table registry.time_limit (
  kind text not null constraint time_limit_kind_known check (kind in ('founding', 'post')),
  since date not null,
  days integer not null constraint time_limit_days_positive check (days > 0),
  document text not null,
  constraint time_limit_pk primary key (kind, since)
);
insert into registry.time_limit (kind, since, days, document) values
  ('founding', '2000-01-01', 5, '平台默认值 / default of the platform'),
  ('post', '2000-01-01', 5, '平台默认值 / default of the platform');
grant select, insert on registry.time_limit to zhuke_app;

-- A founding asks to be the first administrator of an organisation; the bureau confirms or refuses it by a day.
create table registry.founding (
  id uuid constraint founding_pk primary key,
  organisation uuid not null constraint founding_organisation_fk references registry.organisation (id),
  founder uuid not null constraint founding_founder_fk references registry.person (id),
  post uuid not null constraint founding_post_fk references registry.post (id),
  asked_at timestamptz not null,
  due date not null,
  decided_by uuid constraint founding_decided_by_fk references registry.person (id),
  decided_at timestamptz,
  outcome text constraint founding_outcome_known check (outcome in ('confirmed', 'refused')),
  reason text,
  constraint founding_decided_whole check (num_nulls(decided_at, outcome) in (0, 2))
);
create unique index founding_one_open on registry.founding (organisation) where decided_at is null;
create index founding_by_founder on registry.founding (founder);
grant select, insert, update on registry.founding to zhuke_app;

create table registry.bank_account (
  id uuid constraint bank_account_pk primary key,
  organisation uuid not null constraint bank_account_organisation_fk references registry.organisation (id),
  bank text not null,
  bank_code text,
  holder text not null,
  number_sealed bytea not null,
  number_mask text not null,
  number_mark bytea not null,
  added_by uuid not null,
  added_at timestamptz not null,
  verified_by uuid,
  verified_at timestamptz,
  verified_how text,
  ended_by uuid,
  ended_at timestamptz,
  end_reason text
);
create unique index bank_account_one_open on registry.bank_account (organisation, number_mark) where ended_at is null;
grant select, insert, update on registry.bank_account to zhuke_app;

create table registry.qualification (
  id uuid constraint qualification_pk primary key,
  organisation uuid not null constraint qualification_organisation_fk references registry.organisation (id),
  kind text not null,
  number text,
  issuer text not null,
  since date not null,
  until date,
  recorded_by uuid,
  recorded_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  end_reason text,
  constraint qualification_days check (until is null or until >= since)
);
create index qualification_by_organisation on registry.qualification (organisation, kind);
grant select, insert, update on registry.qualification to zhuke_app;

-- One sheet a year. Amounts are fen; the timeline keeps what each correction replaced.
create table registry.yearly_sheet (
  organisation uuid not null constraint yearly_sheet_organisation_fk references registry.organisation (id),
  year integer not null,
  as_of date not null,
  figures jsonb not null,
  source text not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  constraint yearly_sheet_pk primary key (organisation, year)
);
grant select, insert, update on registry.yearly_sheet to zhuke_app;

alter table registry.founding enable row level security;
alter table registry.founding force row level security;
alter table registry.bank_account enable row level security;
alter table registry.bank_account force row level security;
alter table registry.yearly_sheet enable row level security;
alter table registry.yearly_sheet force row level security;

create policy founding_seen on registry.founding for select using (
  founder = (select platform.me()) or organisation = (select platform.my_organisation())
  or (select platform.my_role()) in ('officer', 'system-admin', 'system'));
create policy founding_made on registry.founding for insert with check (founder = (select platform.me()));
create policy founding_changed on registry.founding for update using (
  (select platform.my_role()) in ('officer', 'system-admin', 'system'));

create policy bank_account_seen on registry.bank_account for select using (
  ((select platform.my_role()) = 'host-admin' and organisation = (select platform.my_organisation()))
  or (select platform.my_role()) in ('officer', 'finance', 'auditor', 'system'));
create policy bank_account_made on registry.bank_account for insert with check (
  ((select platform.my_role()) = 'host-admin' and organisation = (select platform.my_organisation()))
  or (select platform.my_role()) in ('finance', 'system'));
create policy bank_account_changed on registry.bank_account for update using (
  ((select platform.my_role()) = 'host-admin' and organisation = (select platform.my_organisation()))
  or (select platform.my_role()) in ('finance', 'system'));

-- Those who work at the organisation read its figures too: they are the facts that eligibility is judged by.
create policy yearly_sheet_seen on registry.yearly_sheet for select using (
  organisation = (select platform.my_organisation()) or (select platform.of_bureau())
  or (select platform.my_role()) in ('institution', 'recommender')
  or exists (select 1 from registry.post
    where post.organisation = yearly_sheet.organisation and post.person = (select platform.me())
      and post.confirmed_at is not null and post.until is null));
create policy yearly_sheet_made on registry.yearly_sheet for insert with check (
  ((select platform.my_role()) = 'host-admin' and organisation = (select platform.my_organisation()))
  or (select platform.my_role()) in ('officer', 'system'));
create policy yearly_sheet_changed on registry.yearly_sheet for update using (
  ((select platform.my_role()) = 'host-admin' and organisation = (select platform.my_organisation()))
  or (select platform.my_role()) in ('officer', 'system'));
