-- Reserves of a panel (候补专家), in the order in which they are called when somebody declines.
create table review.reserve (
  panel uuid not null constraint reserve_panel_fk references review.panel (id) on delete cascade,
  position integer not null,
  person uuid not null constraint reserve_person_fk references registry.person (id),
  person_name text not null,
  called_at timestamptz,
  -- Why the reserve was passed over when called: a conflict that came up, the limit of the year.
  passed text,
  constraint reserve_pk primary key (panel, position),
  constraint reserve_once unique (panel, person)
);
grant select, insert, update on review.reserve to zhuke_app;
alter table review.reserve enable row level security;
alter table review.reserve force row level security;
create policy reserve_seen on review.reserve for select using (
  ((select platform.of_bureau()) or (select platform.my_role()) in ('institution', 'system')) and exists (select 1 from review.panel n where n.id = panel));
create policy reserve_made on review.reserve for insert with check (
  (select platform.my_role()) in ('officer', 'institution', 'system') and exists (select 1 from review.panel n where n.id = panel));
create policy reserve_changed on review.reserve for update using (
  (select platform.my_role()) in ('officer', 'institution', 'system') and exists (select 1 from review.panel n where n.id = panel));
