-- A cross-table that somebody asked for (领导要数), kept with its definition and cut-off: asked again, it answers the same.
create schema if not exists insight;
grant usage on schema insight to zhuke_app;
create table insight.figure (
  id uuid constraint figure_pk primary key,
  question jsonb not null,
  cut_off timestamptz not null,
  cells jsonb not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null
);
create index figure_newest on insight.figure (asked_at desc, id desc);
grant select, insert on insight.figure to zhuke_app;
alter table insight.figure enable row level security;
alter table insight.figure force row level security;
create policy figure_seen on insight.figure for select using ((select platform.of_bureau()));
create policy figure_made on insight.figure for insert with check ((select platform.of_bureau()));
