-- The record of acts. Events are appended and never changed: the application's role may insert and read, and a
-- trigger refuses the rest even to the owner.
create schema platform;
grant usage on schema platform to zhuke_app;

create function platform.me() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('zhuke.person', true), '')::uuid $$;
create function platform.my_role() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('zhuke.role', true), ''), 'public') $$;
create function platform.my_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('zhuke.organisation', true), '')::uuid $$;
create function platform.of_bureau() returns boolean language sql stable parallel safe
  as $$ select platform.my_role() in ('officer', 'leader', 'finance', 'supervisor', 'auditor', 'system') $$;

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;

create table platform.event (
  id bigint generated always as identity constraint event_pk primary key,
  act text not null,
  at timestamptz not null,
  person uuid,
  person_name text not null,
  role text not null,
  organisation uuid,
  on_behalf_of uuid,
  via text not null,
  came_from text,
  key text not null,
  committed_at timestamptz not null default clock_timestamp()
);
create index event_by_person on platform.event (person, id);
create index event_by_act on platform.event (act, id);

create table platform.event_subject (
  event bigint not null constraint event_subject_event_fk references platform.event (id),
  kind text not null,
  subject uuid not null,
  stage text,
  before jsonb,
  after jsonb
);
create index event_subject_by_subject on platform.event_subject (kind, subject, event desc);
create index event_subject_by_event on platform.event_subject (event);

create trigger event_is_append_only before update or delete on platform.event
  for each statement execute function platform.refuse_change();
create trigger event_subject_is_append_only before update or delete on platform.event_subject
  for each statement execute function platform.refuse_change();
grant select, insert on platform.event, platform.event_subject to zhuke_app;

-- What was answered to a key: a retry finds it here. Rows older than the retention are removed by the platform's clock.
create table platform.deed (
  person uuid not null,
  key text not null,
  act text not null,
  digest text not null,
  result jsonb,
  at timestamptz not null,
  constraint deed_pk primary key (person, key)
);
create index deed_by_at on platform.deed (at);
grant select, insert, update, delete on platform.deed to zhuke_app;

-- One row: by how much the demonstration's clock runs ahead. A real bureau's row stays at zero; production refuses to move it.
create table platform.town_clock (
  single boolean not null default true constraint town_clock_pk primary key check (single),
  ahead interval not null default interval '0'
);
insert into platform.town_clock default values;
grant select, update on platform.town_clock to zhuke_app;
