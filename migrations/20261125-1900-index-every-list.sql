-- What a list is sorted by, so that a page is read off an index whatever the number of dossiers.
create index dossier_by_limit on procedure.dossier ((coalesce(due_at, 'infinity'::timestamptz)), id) where not practice;
create index dossier_by_amount on procedure.dossier ((coalesce(requested_fen, 0)), id) where not practice;
create index task_by_doer on desk.task (done_by, id desc) where done_by is not null;

-- The dossiers that name me or my organisation, as a set: asked of each dossier in turn, the same costs a walk through all.
create function procedure.dossiers_naming_me() returns setof uuid language sql stable security definer rows 20
  set search_path = pg_catalog, procedure, platform
  as $$ select m.dossier from procedure.member m where m.removed_at is null and m.person = platform.me()
    union select m.dossier from procedure.member m where m.removed_at is null and m.organisation = platform.my_organisation() $$;

-- A rare word is looked up in the index of words first and sorted afterwards: a plan that is kept for any word would walk
-- through every dossier in the hope of filling a page early.
create or replace function procedure.newest_dossiers_with(query tsquery, only_round uuid, before uuid, most integer) returns setof uuid
  language plpgsql stable security definer rows 100 set search_path = pg_catalog, procedure as $$
declare
  found integer;
  oldest uuid;
begin
  return query
    select n.id from (
      select d.id, d.words from procedure.dossier d
      where (before is null or d.id < before) and (only_round is null or d.round = only_round) order by d.id desc limit 4000) n
    where n.words @@ query limit most;
  get diagnostics found = row_count;
  if found >= most then return; end if;
  select d.id into oldest from procedure.dossier d
    where (before is null or d.id < before) and (only_round is null or d.round = only_round) order by d.id desc offset 3999 limit 1;
  if oldest is null then return; end if;
  return query
    with hit as materialized (select d.id, d.round from procedure.dossier d where d.words @@ query)
    select h.id from hit h where h.id < oldest and (only_round is null or h.round = only_round) order by h.id desc limit most - found;
end $$;

create or replace function overlap.references_with(query tsquery, only_source text, before uuid, most integer) returns setof uuid
  language sql stable security definer rows 50 set search_path = pg_catalog, overlap
  as $$ with hit as materialized (select r.id, r.source from overlap.reference r where r.words @@ query)
    select h.id from hit h where (only_source is null or h.source = only_source) and (before is null or h.id < before)
    order by h.id desc limit most $$;
