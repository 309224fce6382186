-- Who wants to hear of new rounds; without a programme: of every one.
create table procedure.subscription (
  id uuid constraint subscription_pk primary key,
  person uuid not null constraint subscription_person_fk references registry.person (id),
  programme text,
  since timestamptz not null,
  ended_at timestamptz
);
create unique index subscription_once on procedure.subscription (person, coalesce(programme, '')) where ended_at is null;
create index subscription_by_programme on procedure.subscription (programme) where ended_at is null;
grant select, insert, update on procedure.subscription to zhuke_app;
alter table procedure.subscription enable row level security;
alter table procedure.subscription force row level security;
create policy subscription_seen on procedure.subscription for select using (person = (select platform.me()) or (select platform.my_role()) in ('officer', 'system'));
create policy subscription_made on procedure.subscription for insert with check (person = (select platform.me()));
create policy subscription_ended on procedure.subscription for update using (person = (select platform.me()));
