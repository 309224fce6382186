-- A draft guide is open for opinions until a day; the round itself is published later.
create table procedure.draft_guide (
  round uuid constraint draft_guide_pk primary key constraint draft_guide_round_fk references procedure.round (id),
  at timestamptz not null,
  until timestamptz not null,
  by_person uuid not null,
  constraint draft_guide_order check (until > at)
);
create index draft_guide_by_end on procedure.draft_guide (until desc);
grant select, insert, update on procedure.draft_guide to zhuke_app;
