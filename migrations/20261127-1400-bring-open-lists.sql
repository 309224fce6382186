-- Open lists of other funders (公开名单) that an officer brings: the rows as they were sent, what a dry run said of each, and how
-- far the import or its undoing has come. A reference knows the list that brought it; what it replaced is kept for the undoing.
create table overlap.open_list (
  id uuid constraint open_list_pk primary key,
  source text not null,
  year integer,
  funder text not null,
  address text,
  file_name text not null,
  columns text[] not null,
  mapping jsonb,
  rows integer not null default 0,
  counts jsonb not null default '{}',
  stage text not null default 'brought' constraint open_list_stage_known check (stage in ('brought', 'tried', 'importing', 'imported', 'undoing', 'undone')),
  reached integer not null default 0,
  person uuid not null,
  person_name text not null,
  at timestamptz not null,
  ended_at timestamptz,
  undone_by_name text,
  undone_reason text
);
create index open_list_newest on overlap.open_list (at desc, id desc);
create index open_list_under_way on overlap.open_list (at) where stage in ('importing', 'undoing');
create table overlap.open_list_row (
  list uuid not null constraint open_list_row_list_fk references overlap.open_list (id) on delete cascade,
  line integer not null,
  cells text[] not null,
  reference uuid,
  problems jsonb,
  outcome text constraint open_list_row_outcome_known check (outcome in ('new', 'changed', 'same', 'repeated', 'wrong', 'undone', 'stays')),
  before jsonb,
  constraint open_list_row_pk primary key (list, line)
);
create index open_list_row_wrong on overlap.open_list_row (list, line) where problems is not null;
alter table overlap.reference add column year integer, add column address text, add column list uuid;
create index reference_by_list on overlap.reference (list) where list is not null;
grant select, insert, update on overlap.open_list, overlap.open_list_row to zhuke_app;
grant delete on overlap.reference, overlap.text to zhuke_app;
alter table overlap.open_list enable row level security;
alter table overlap.open_list force row level security;
create policy open_list_seen on overlap.open_list for select using ((select platform.of_bureau()) or (select platform.my_role()) = 'system');
create policy open_list_made on overlap.open_list for insert with check ((select platform.my_role()) = 'officer');
create policy open_list_moved on overlap.open_list for update using ((select platform.my_role()) in ('officer', 'system'));
alter table overlap.open_list_row enable row level security;
alter table overlap.open_list_row force row level security;
create policy open_list_row_seen on overlap.open_list_row for select using ((select platform.of_bureau()) or (select platform.my_role()) = 'system');
create policy open_list_row_made on overlap.open_list_row for insert with check ((select platform.my_role()) = 'officer');
create policy open_list_row_moved on overlap.open_list_row for update using ((select platform.my_role()) in ('officer', 'system'));
create policy reference_gone on overlap.reference for delete using ((select platform.my_role()) = 'system' and list is not null);
create policy text_gone on overlap.text for delete using ((select platform.my_role()) = 'system' and kind = 'reference');
