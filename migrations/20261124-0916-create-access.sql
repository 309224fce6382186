-- Accounts, sessions and tokens. Secrets are kept only as digests, in tables that nobody but the platform itself reads.
create schema access;
grant usage on schema access to zhuke_app;

create table access.account (
  id uuid constraint account_pk primary key,
  person uuid not null constraint account_person_fk references registry.person (id),
  moved_from uuid constraint account_moved_from_fk references registry.person (id),
  login text not null constraint account_login_unique unique,
  opened_by uuid,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  close_reason text
);
create index account_by_person on access.account (person);
create index account_by_moved_from on access.account (moved_from) where moved_from is not null;

-- Login name, phone and e-mail all lead to the account by their keyed mark, so the table holds no contact in clear.
create table access.sign_in_name (
  mark bytea constraint sign_in_name_pk primary key,
  account uuid not null constraint sign_in_name_account_fk references access.account (id),
  kind text not null constraint sign_in_name_kind_known check (kind in ('login', 'phone', 'email')),
  constraint sign_in_name_one_each unique (account, kind)
);

create table access.password (
  account uuid constraint password_pk primary key constraint password_account_fk references access.account (id),
  hash text not null,
  set_at timestamptz not null,
  must_change boolean not null,
  failures integer not null default 0,
  locked_until timestamptz
);

create table access.session (
  id uuid constraint session_pk primary key,
  token_digest bytea not null constraint session_token_unique unique,
  account uuid not null constraint session_account_fk references access.account (id),
  person uuid not null constraint session_person_fk references registry.person (id),
  standing uuid constraint session_standing_fk references registry.role_grant (id),
  device text,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index session_by_account on access.session (account, began_at desc);
create index session_by_person on access.session (person, began_at desc);

create table access.api_token (
  id uuid constraint api_token_pk primary key,
  digest bytea not null constraint api_token_digest_unique unique,
  person uuid not null constraint api_token_person_fk references registry.person (id),
  standing uuid constraint api_token_standing_fk references registry.role_grant (id),
  title text not null,
  scopes text[] not null constraint api_token_scopes_some check (cardinality(scopes) > 0),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index api_token_by_person on access.api_token (person, made_at desc);

-- The rules of signing in, with their dates and the document that set them; the newest row that has begun counts.
create table access.rule (
  since date constraint rule_pk primary key,
  failures_max integer not null default 5,
  lock_minutes integer not null default 15,
  idle_minutes integer not null default 30,
  session_minutes integer not null default 720,
  token_days_max integer not null default 366,
  password_length_min integer not null default 10,
  password_kinds_min integer not null default 3,
  document text not null,
  set_by uuid,
  set_at timestamptz not null default now()
);
insert into access.rule (since, document) values ('2000-01-01', 'GB/T 22239-2019; 平台默认值 / default of the platform');

grant select, insert, update on access.account, access.password, access.session, access.api_token to zhuke_app;
grant select, insert, update, delete on access.sign_in_name to zhuke_app;
grant select, insert, update on access.rule to zhuke_app;

alter table access.account enable row level security;
alter table access.account force row level security;
alter table access.sign_in_name enable row level security;
alter table access.sign_in_name force row level security;
alter table access.password enable row level security;
alter table access.password force row level security;
alter table access.session enable row level security;
alter table access.session force row level security;
alter table access.api_token enable row level security;
alter table access.api_token force row level security;

create policy account_seen on access.account for select using (
  person = (select platform.me()) or (select platform.my_role()) in ('system-admin', 'security-admin', 'audit-admin', 'system'));
create policy account_made on access.account for insert with check ((select platform.my_role()) in ('system-admin', 'system'));
create policy account_changed on access.account for update using ((select platform.my_role()) in ('system-admin', 'system'));
create policy sign_in_name_all on access.sign_in_name using ((select platform.my_role()) = 'system');
create policy password_all on access.password using ((select platform.my_role()) = 'system');
create policy session_seen on access.session for select using (
  person = (select platform.me()) or (select platform.my_role()) = 'system');
create policy session_made on access.session for insert with check ((select platform.my_role()) = 'system');
create policy session_changed on access.session for update using (
  person = (select platform.me()) or (select platform.my_role()) = 'system');
create policy api_token_all on access.api_token using (
  person = (select platform.me()) or (select platform.my_role()) = 'system');
