-- The transparency log over the record of acts (decisions/0009). Events commit freely; the sequencer then takes those that
-- wait, in the order of their ids, into a Merkle tree (RFC 6962) and signs its head. A leaf is a commitment under a random
-- salt, so that it tells nothing, and an erasure that the law asks for can take the salt and leave the leaf.
create schema evidence;
grant usage on schema evidence to zhuke_app;

-- 244 bits from the server's source of strong randomness; a leaf is made from it, and erasing takes it away.
alter table platform.event add column salt bytea
  default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');

-- What has committed and is not in the tree yet. Whoever does an act puts its event here, in the same transaction.
create table evidence.waiting (event bigint not null constraint waiting_pk primary key);
create function evidence.wait() returns trigger language plpgsql as $$
begin
  insert into evidence.waiting (event) values (new.id) on conflict do nothing;
  return null;
end $$;
create trigger event_waits after insert on platform.event for each row execute function evidence.wait();
insert into evidence.waiting (event) select id from platform.event;
grant select, insert, delete on evidence.waiting to zhuke_app;

create table evidence.leaf (
  index bigint not null constraint leaf_pk primary key check (index >= 0),
  event bigint not null constraint leaf_event_key unique,
  entry bytea not null check (length(entry) = 32)
);

-- Tiles of C2SP tlog-tiles: 256 hashes of one level side by side; the last one of a level grows.
create table evidence.tile (
  level smallint not null check (level between 0 and 7),
  number bigint not null check (number >= 0),
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  constraint tile_pk primary key (level, number)
);

create table evidence.tree_head (
  size bigint not null constraint tree_head_pk primary key,
  root bytea not null check (length(root) = 32),
  checkpoint text not null,
  at timestamptz not null
);

-- An erasure that the law asks for: which parts of which record, on what basis, by whom. The digests stay, so that the
-- leaf can still be worked out; the values and their salts are gone.
create table evidence.erasure (
  id uuid not null constraint erasure_pk primary key,
  event bigint not null,
  parts text[] not null,
  digests jsonb not null,
  basis text not null,
  reason text not null,
  person uuid,
  person_name text not null,
  at timestamptz not null
);
create index erasure_by_event on evidence.erasure (event);
create index erasure_by_at on evidence.erasure (at desc, id desc);

-- Once the salt of a record is gone, the salts of the parts that were not erased.
create table evidence.kept_salt (
  event bigint not null,
  part text not null,
  salt bytea not null check (length(salt) = 32),
  constraint kept_salt_pk primary key (event, part)
);

grant select, insert on evidence.leaf, evidence.tree_head to zhuke_app;
grant select, insert, update on evidence.tile to zhuke_app;
grant select on evidence.erasure, evidence.kept_salt to zhuke_app;

-- Everybody may read the tree, which tells nothing; the platform alone makes it grow.
do $$
declare t text;
begin
  foreach t in array array['leaf', 'tile', 'tree_head', 'erasure', 'kept_salt'] loop
    execute format('alter table evidence.%I enable row level security', t);
    execute format('alter table evidence.%I force row level security', t);
  end loop;
  foreach t in array array['leaf', 'tile', 'tree_head'] loop
    execute format('create policy %I on evidence.%I for select using (true)', t || '_seen', t);
    execute format('create policy %I on evidence.%I for insert with check ((select platform.my_role()) = ''system'')', t || '_made', t);
  end loop;
end $$;
create policy tile_grown on evidence.tile for update using ((select platform.my_role()) = 'system');
create policy erasure_seen on evidence.erasure for select using (
  (select platform.of_bureau()) or (select platform.my_role()) in ('security-admin', 'audit-admin'));
create policy kept_salt_seen on evidence.kept_salt for select using ((select platform.my_role()) = 'system');

create trigger leaf_is_append_only before update or delete or truncate on evidence.leaf
  for each statement execute function platform.refuse_change();
create trigger tree_head_is_append_only before update or delete or truncate on evidence.tree_head
  for each statement execute function platform.refuse_change();
create trigger erasure_is_append_only before update or delete or truncate on evidence.erasure
  for each statement execute function platform.refuse_change();
create trigger tile_is_kept before delete or truncate on evidence.tile
  for each statement execute function platform.refuse_change();
create function evidence.only_grow() returns trigger language plpgsql as $$
begin
  if (new.level, new.number) is distinct from (old.level, old.number)
     or substring(new.hashes from 1 for length(old.hashes)) is distinct from old.hashes then
    raise exception 'a tile only grows' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger tile_only_grows before update on evidence.tile for each row execute function evidence.only_grow();
