-- Sign-in links of the demonstration's personas: each works until it is ended, and only its digest is kept. Attempts are
-- counted under the account or, for a name that leads nowhere, under the mark of the name, so that both answer alike.
create table access.sign_in_link (
  digest bytea constraint sign_in_link_pk primary key,
  account uuid not null constraint sign_in_link_account_fk references access.account (id),
  standing uuid constraint sign_in_link_standing_fk references registry.role_grant (id),
  made_at timestamptz not null,
  ended_at timestamptz
);
create index sign_in_link_by_account on access.sign_in_link (account) where ended_at is null;
grant select, insert, update on access.sign_in_link to zhuke_app;
alter table access.sign_in_link enable row level security;
alter table access.sign_in_link force row level security;
create policy sign_in_link_all on access.sign_in_link using ((select platform.my_role()) = 'system');

create table access.attempt (
  subject uuid constraint attempt_pk primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index attempt_by_last on access.attempt (last_at);
grant select, insert, update, delete on access.attempt to zhuke_app;
alter table access.attempt enable row level security;
alter table access.attempt force row level security;
create policy attempt_all on access.attempt using ((select platform.my_role()) = 'system');
alter table access.password drop column failures, drop column locked_until;

-- The administrators' lists page by key.
create index account_by_opened on access.account (opened_at desc, id desc);
