-- Numbers of the law are dated data: each value has a start, an end, a document and a mark of how certain it is.
create schema policy;
grant usage on schema policy to zhuke_app;

create table policy.parameter (
  key text constraint parameter_pk primary key,
  name jsonb not null,
  unit text not null
);
create table policy.parameter_value (
  key text not null constraint parameter_value_key_fk references policy.parameter (key),
  since date not null,
  until date,
  value jsonb not null,
  document text not null,
  note jsonb,
  certainty text not null constraint parameter_value_certainty_known check (certainty in ('sourced', 'known', 'uncertain')),
  set_by uuid,
  set_at timestamptz not null default now(),
  constraint parameter_value_pk primary key (key, since),
  constraint parameter_value_order check (until is null or until >= since)
);
-- Days on which the State's notice departs from Monday-to-Friday.
create table policy.calendar_day (
  day date constraint calendar_day_pk primary key,
  working boolean not null,
  name text not null,
  document text not null
);
grant select, insert, update on policy.parameter, policy.parameter_value, policy.calendar_day to zhuke_app;
