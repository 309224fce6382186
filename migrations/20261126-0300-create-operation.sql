-- What an operator has to know about the service itself: when its clocks ran last, and when everything was backed up.
create schema operation;
grant usage on schema operation to zhuke_app;

create table operation.clock (
  name text constraint clock_pk primary key,
  every_ms integer not null check (every_ms > 0),
  ran_at timestamptz not null,
  took_ms integer not null,
  -- The last failure stays until the clock has run well again.
  failed_at timestamptz,
  error text
);
grant select, insert, update on operation.clock to zhuke_app;

-- A backup that was made of this database, or one that it was brought back from; `at` is the moment of the snapshot.
create table operation.backup (
  id uuid constraint backup_pk primary key,
  way text not null check (way in ('made', 'restored')),
  at timestamptz not null,
  recorded_at timestamptz not null,
  tables integer not null,
  rows bigint not null,
  bytes bigint not null,
  files integer not null,
  missing integer not null
);
create index backup_by_at on operation.backup (way, at desc);
grant select, insert on operation.backup to zhuke_app;

do $$
declare t text;
begin
  foreach t in array array['clock', 'backup'] loop
    execute format('alter table operation.%I enable row level security', t);
    execute format('alter table operation.%I force row level security', t);
    execute format('create policy %I on operation.%I for select using ((select platform.my_role()) in (''system'', ''system-admin'', ''audit-admin''))', t || '_seen', t);
    execute format('create policy %I on operation.%I for insert with check ((select platform.my_role()) = ''system'')', t || '_made', t);
  end loop;
end $$;
create policy clock_moved on operation.clock for update using ((select platform.my_role()) = 'system');

create trigger backup_is_append_only before update or delete or truncate on operation.backup
  for each statement execute function platform.refuse_change();

-- The service says itself whether its database is up to date.
grant select on public.zhuke_migration to zhuke_app;

-- How much the files of the installation take, without opening a single row of them.
create function repository.storage_used(out files bigint, out bytes bigint)
  language sql stable security definer set search_path = pg_catalog, repository
  as $$ select count(*), coalesce(sum(f.bytes), 0)::bigint from (select max(bytes) as bytes from repository.file group by sha256) f $$;
revoke execute on function repository.storage_used() from public;
grant execute on function repository.storage_used() to zhuke_app;
