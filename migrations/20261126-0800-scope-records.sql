-- A record says who did what from which address, and holds the salts of its commitments; an answer kept for a retry is what
-- one person was told. Both are read by whoever they concern: the second wall stands behind them as behind the dossiers.
create policy event_made on platform.event for insert with check (true);
create policy event_seen on platform.event for select using (
  (select platform.of_bureau()) or (select platform.my_role()) in ('system-admin', 'security-admin', 'audit-admin')
  or person = (select platform.me()) or exists (select 1 from platform.event_subject s where s.event = id offset 0));
alter table platform.event enable row level security;
alter table platform.event force row level security;
-- Its number is taken before the row is written, since whoever is signed out may write a record and not read it back.
grant usage on sequence platform.event_id_seq to zhuke_app;

-- Whoever is signed out has nothing but the key of the retry itself.
create policy deed_own on platform.deed using (
  person = (select platform.me()) or (select platform.my_role()) = 'system'
  or ((select platform.me()) is null and key = (select current_setting('zhuke.key', true))));
alter table platform.deed enable row level security;
alter table platform.deed force row level security;
