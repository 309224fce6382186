-- The record of acts stays append-only. One change is allowed: blanking personal values by evidence.erase, which leaves a
-- row that names the basis, and is itself an act with a record of its own.
create function evidence.refuse_but_erasure() returns trigger language plpgsql security definer
  set search_path = pg_catalog, evidence, platform as $$
declare
  lawful boolean := exists (select 1 from evidence.erasure where event = (to_jsonb(old) ->> tg_argv[0])::bigint);
begin
  if lawful and to_jsonb(new) - tg_argv[1:] = to_jsonb(old) - tg_argv[1:] then return new; end if;
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;

drop trigger event_is_append_only on platform.event;
drop trigger event_subject_is_append_only on platform.event_subject;
create trigger event_is_append_only before delete or truncate on platform.event
  for each statement execute function platform.refuse_change();
create trigger event_subject_is_append_only before delete or truncate on platform.event_subject
  for each statement execute function platform.refuse_change();
create trigger event_changes_by_erasure before update on platform.event
  for each row execute function evidence.refuse_but_erasure('id', 'person_name', 'came_from', 'salt');
create trigger event_subject_changes_by_erasure before update on platform.event_subject
  for each row execute function evidence.refuse_but_erasure('event', 'before', 'after');

-- `parts` are some of name, from and values. `digests` holds the digest of every part that goes, `kept` the salt of every
-- part that stays, both in hex: worked out by the caller, who alone knows how a leaf is made.
create function evidence.erase(erasure uuid, of_event bigint, parts text[], digests jsonb, kept jsonb, basis text, reason text,
  who uuid, who_name text, erased_at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, evidence, platform as $$
declare
  speaking text := current_setting('zhuke.role', true);
begin
  if speaking not in ('security-admin', 'system') then
    raise exception 'only the security administrator erases' using errcode = 'insufficient_privilege';
  end if;
  insert into evidence.erasure values (erasure, of_event, parts, digests, basis, reason, who, who_name, erased_at);
  delete from evidence.kept_salt k where k.event = of_event;
  insert into evidence.kept_salt select of_event, key, decode(value, 'hex') from jsonb_each_text(kept);
  update platform.event e set salt = null,
    person_name = case when 'name' = any(parts) then '—' else e.person_name end,
    came_from = case when 'from' = any(parts) then null else e.came_from end
  where e.id = of_event;
  if 'values' = any(parts) then
    update platform.event_subject s set before = null, after = null where s.event = of_event;
  end if;
end $$;
revoke execute on function evidence.erase(uuid, bigint, text[], jsonb, jsonb, text, text, uuid, text, timestamptz) from public;
grant execute on function evidence.erase(uuid, bigint, text[], jsonb, jsonb, text, text, uuid, text, timestamptz) to zhuke_app;
