-- A second factor beside the password: codes that an authenticator makes, passkeys, and recovery codes for the day both
-- are lost. Secrets are sealed, codes are kept as keyed marks; nobody but the platform itself reads these tables.
create table access.authenticator (
  account uuid constraint authenticator_pk primary key constraint authenticator_account_fk references access.account (id),
  secret bytea not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table access.recovery_code (
  account uuid not null constraint recovery_code_account_fk references access.account (id),
  mark bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  constraint recovery_code_pk primary key (account, mark)
);

create table access.passkey (
  id uuid constraint passkey_pk primary key,
  account uuid not null constraint passkey_account_fk references access.account (id),
  credential text not null constraint passkey_credential_unique unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  title text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  removed_at timestamptz
);
create index passkey_by_account on access.passkey (account, made_at);

-- The password was right and the second factor is still missing: no session yet, only this, for a few minutes and once.
create table access.entrance (
  digest bytea constraint entrance_pk primary key,
  account uuid not null constraint entrance_account_fk references access.account (id),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index entrance_by_end on access.entrance (ends_at);

-- A challenge that a passkey has answered is spent: the same answer opens nothing a second time.
create table access.spent_challenge (
  digest bytea constraint spent_challenge_pk primary key,
  ends_at timestamptz not null
);
create index spent_challenge_by_end on access.spent_challenge (ends_at);

grant select, insert, update, delete on access.authenticator, access.recovery_code to zhuke_app;
grant select, insert, update on access.passkey to zhuke_app;
grant select, insert, update, delete on access.entrance, access.spent_challenge to zhuke_app;

alter table access.authenticator enable row level security;
alter table access.authenticator force row level security;
alter table access.recovery_code enable row level security;
alter table access.recovery_code force row level security;
alter table access.passkey enable row level security;
alter table access.passkey force row level security;
alter table access.entrance enable row level security;
alter table access.entrance force row level security;
alter table access.spent_challenge enable row level security;
alter table access.spent_challenge force row level security;
create policy authenticator_all on access.authenticator using ((select platform.my_role()) = 'system');
create policy recovery_code_all on access.recovery_code using ((select platform.my_role()) = 'system');
create policy passkey_all on access.passkey using ((select platform.my_role()) = 'system');
create policy entrance_all on access.entrance using ((select platform.my_role()) = 'system');
create policy spent_challenge_all on access.spent_challenge using ((select platform.my_role()) = 'system');

-- How a session was opened and when its owner last proved who they are; sessions from before count from their beginning.
alter table access.session
  add column method text not null default 'password'
    constraint session_method_known check (method in ('password', 'two-factor', 'passkey', 'oidc', 'link')),
  add column proved_at timestamptz;

alter table access.rule
  add column grave_minutes integer not null default 15,
  add column second_factor_roles text[] not null default '{}',
  add column administrator_addresses text[] not null default '{}';
