-- Which office owns a duty from which day: entered when a duty moves between bureaus. The release's own history is in
-- the charter; a row here goes before it from its first day on.
create schema duties;
grant usage on schema duties to zhuke_app;

create table duties.owner (
  duty text not null,
  since date not null,
  office jsonb not null,
  document text not null,
  note jsonb,
  set_by uuid,
  set_at timestamptz not null,
  constraint owner_pk primary key (duty, since)
);
grant select, insert, update on duties.owner to zhuke_app;
