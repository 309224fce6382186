-- A comparison of everything with everything (全库查重), asked for by an officer and done by the clock piece by piece.
create table overlap.sweep (
  id uuid constraint sweep_pk primary key,
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamptz not null,
  texts integer not null,
  done integer not null default 0,
  reached uuid,
  ended_at timestamptz
);
create unique index sweep_one_open on overlap.sweep ((true)) where ended_at is null;
create index sweep_newest on overlap.sweep (asked_at desc);
create index pair_near_equal on overlap.pair (one, other) where flagged and share >= 0.6;
grant select, insert, update on overlap.sweep to zhuke_app;
alter table overlap.sweep enable row level security;
alter table overlap.sweep force row level security;
create policy sweep_seen on overlap.sweep for select using (
  (select platform.of_bureau()) or (select platform.my_role()) in ('institution', 'system'));
create policy sweep_made on overlap.sweep for insert with check ((select platform.my_role()) in ('officer', 'system'));
create policy sweep_moved on overlap.sweep for update using ((select platform.my_role()) = 'system');
