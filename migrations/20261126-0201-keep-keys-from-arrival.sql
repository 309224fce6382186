-- A key is kept for its thirty days from when it was used. `at` is the moment that counts for the act, which may lie in the
-- past: the story of a practice round is told in days before today, and its keys were gone by the next night.
alter table platform.deed add column kept_at timestamptz not null default now();
create index deed_by_kept on platform.deed (kept_at);
drop index platform.deed_by_at;
