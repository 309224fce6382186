-- Somebody's account at an identity provider (OpenID Connect), linked by them while they were signed in here.
create table access.provider_link (
  issuer text not null,
  subject text not null,
  account uuid not null constraint provider_link_account_fk references access.account (id),
  linked_at timestamptz not null,
  used_at timestamptz,
  constraint provider_link_pk primary key (issuer, subject),
  constraint provider_link_one_each unique (account, issuer)
);
grant select, insert, update, delete on access.provider_link to zhuke_app;
alter table access.provider_link enable row level security;
alter table access.provider_link force row level security;
create policy provider_link_all on access.provider_link using ((select platform.my_role()) = 'system');
