-- What lies on people's desks, and what was told to them.
create schema desk;
grant usage on schema desk to zhuke_app;

create table desk.task (
  id bigint generated always as identity constraint task_pk primary key,
  what text not null,
  title jsonb not null,
  subject_kind text not null,
  subject uuid not null,
  subject_title text not null,
  subject_number text,
  person uuid,
  role text,
  organisation uuid,
  programme text,
  round uuid,
  stage text,
  opened_at timestamptz not null,
  due_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  late_told_at timestamptz,
  constraint task_is_addressed check (person is not null or role is not null)
);
create index task_by_person on desk.task (person, id) where done_at is null;
create index task_by_role on desk.task (role, organisation, id) where done_at is null;
create index task_by_subject on desk.task (subject) where done_at is null;
create index task_by_due on desk.task (due_at) where done_at is null;
grant select, insert, update, delete on desk.task to zhuke_app;

-- A/B 角: a deputy sees and does the tasks of the person deputised for, between two days.
create table desk.deputy (
  id uuid constraint deputy_pk primary key,
  person uuid not null,
  deputy uuid not null,
  since date not null,
  until date not null,
  ended_at timestamptz,
  constraint deputy_is_another check (person <> deputy)
);
create index deputy_by_deputy on desk.deputy (deputy);
grant select, insert, update on desk.deputy to zhuke_app;

create function desk.deputised(p uuid) returns boolean language sql stable security definer set search_path = pg_catalog, desk, platform
  as $$ select exists (select 1 from desk.deputy d where d.person = p and d.deputy = platform.me() and d.ended_at is null and current_date between d.since and d.until) $$;
create function desk.mandated(p text, r uuid) returns boolean language sql stable security definer set search_path = pg_catalog, registry, platform
  as $$ select exists (select 1 from registry.mandate m where m.institution = platform.my_organisation() and m.ended_at is null
    and (m.programme is null or m.programme = p) and (m.round is null or m.round = r)) $$;

alter table desk.task enable row level security;
alter table desk.task force row level security;
create policy task_seen on desk.task for select using (
  person = (select platform.me())
  or (person is not null and (select platform.me()) is not null and desk.deputised(person))
  or (role = (select platform.my_role()) and (organisation is null or organisation = (select platform.my_organisation()))
      and (role <> 'institution' or organisation is not null or desk.mandated(programme, round)))
  or (select platform.my_role()) in ('system', 'supervisor'));
create policy task_opened on desk.task for insert with check ((select platform.my_role()) <> 'public');
create policy task_done on desk.task for update using (true);
create policy task_wiped on desk.task for delete using ((select platform.my_role()) in ('system', 'officer'));

alter table desk.deputy enable row level security;
alter table desk.deputy force row level security;
create policy deputy_seen on desk.deputy for select using (person = (select platform.me()) or deputy = (select platform.me()) or (select platform.my_role()) in ('system', 'supervisor', 'system-admin'));
create policy deputy_made on desk.deputy for insert with check (person = (select platform.me()) or (select platform.my_role()) in ('system', 'leader'));
create policy deputy_changed on desk.deputy for update using (person = (select platform.me()) or (select platform.my_role()) in ('system', 'leader'));

create table desk.message (
  id bigint generated always as identity constraint message_pk primary key,
  letter text not null,
  person uuid,
  role text,
  organisation uuid,
  subject_kind text,
  subject uuid,
  title jsonb not null,
  body jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  constraint message_is_addressed check (person is not null or role is not null)
);
create index message_by_person on desk.message (person, id desc);
create index message_by_role on desk.message (role, organisation, id desc);
create index message_by_subject on desk.message (subject, id desc);
grant select, insert, update, delete on desk.message to zhuke_app;
alter table desk.message enable row level security;
alter table desk.message force row level security;
create policy message_seen on desk.message for select using (
  person = (select platform.me()) or (role = (select platform.my_role()) and (organisation is null or organisation = (select platform.my_organisation())))
  or (select platform.my_role()) in ('system', 'supervisor'));
create policy message_sent on desk.message for insert with check (true);
create policy message_read on desk.message for update using (person = (select platform.me()) or role = (select platform.my_role()));
create policy message_wiped on desk.message for delete using ((select platform.my_role()) in ('system', 'officer'));

-- Texts of letters as an administrator changed them; without a row the text of the release counts.
create table desk.letter_text (
  code text not null,
  version integer not null,
  title jsonb not null,
  body jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  constraint letter_text_pk primary key (code, version)
);
grant select, insert on desk.letter_text to zhuke_app;

-- What has to leave the platform; written with the act, delivered after it. Without an adapter it is kept here to be read.
create table platform.outbox (
  id bigint generated always as identity constraint outbox_pk primary key,
  channel text not null constraint outbox_channel_known check (channel in ('mail', 'sms')),
  person uuid,
  role text,
  organisation uuid,
  letter text not null,
  subject text not null,
  body text not null,
  at timestamptz not null,
  state text not null default 'kept' constraint outbox_state_known check (state in ('kept', 'waiting', 'sent', 'dead')),
  attempts integer not null default 0,
  last_error text,
  sent_at timestamptz
);
create index outbox_by_state on platform.outbox (state, id);
grant select, insert, update, delete on platform.outbox to zhuke_app;
alter table platform.outbox enable row level security;
alter table platform.outbox force row level security;
create policy outbox_written on platform.outbox for insert with check (true);
create policy outbox_seen on platform.outbox for select using ((select platform.my_role()) in ('system', 'system-admin', 'audit-admin', 'officer'));
create policy outbox_moved on platform.outbox for update using ((select platform.my_role()) in ('system', 'system-admin'));
create policy outbox_wiped on platform.outbox for delete using ((select platform.my_role()) = 'system');
